/** The matches that can be watched: shipped with the game, in a file just chosen, kept on this device, or inside an address. */
import { signal } from '@preact/signals';
import type { ReplayTable } from '../../table/replay.ts';
import { hasText, loadTexts, t } from '../../text/text.ts';
import { sentence } from '../session.ts';

/** Shipped matches in the order of the list: each a file of assets/records or a golden one, with texts of that name in `watch:records`. */
export const SHIPPED = ['lesson', 'worked-round', 'history-2020-2025'] as const;

const files = import.meta.glob<string>(
  ['../../../assets/records/*.match', '../../../test/golden/history-2020-2025.match'],
  { query: '?raw', import: 'default' },
);
/** The loader of a shipped match. */
const loaderOf = (id: string) => Object.entries(files).find(([path]) => path.endsWith(`/${id}.match`))?.[1];

/** Stand in an address for the match that was chosen last, and for the one kept on this device. */
const FROM_FILE = 'file';
const KEPT = 'kept';

/** A match that can be watched, with its address and title; or the reason why there is none. */
export type Opened = { ok: true; id: string; title: string; table: ReplayTable } | { ok: false; problem: string };

/** What the makers of an opened match say of it: of a shipped one in the reader's language, else as the file has it. */
export const notesOf = (id: string, { record: { notes = [] } }: ReplayTable): string[] =>
  notes.map((note, i) => (hasText(`watch:notes.${id}.${i}`) ? t(`watch:notes.${id}.${i}`) : note));

const chosen = signal<ReplayTable | null>(null);

async function read(text: string): Promise<{ ok: true; table: ReplayTable } | { ok: false; problem: string }> {
  const { openReplay } = await import('../../table/replay.ts');
  const opened = openReplay(text);
  return opened.ok ? opened : { ok: false, problem: await sentence(opened.error) };
}

/** What a match without a title of its own is called. */
function titleOf({ record: { names } }: ReplayTable): string {
  return names?.us && names.china
    ? t('watch:own.against', { us: names.us, china: names.china })
    : t('watch:own.untitled');
}

/**
 * Takes a file's text as the match to be watched next. Gives its address, or the reason why it can't be watched.
 * @param text null where the file could not be read
 */
export async function choose(text: string | null): Promise<{ id: string } | { problem: string }> {
  if (text === null) {
    await loadTexts('errors');
    return { problem: t('errors:unreadable') };
  }
  const opened = await read(text);
  if (!opened.ok) return opened;
  chosen.value = opened.table;
  return { id: FROM_FILE };
}

/**
 * The address that holds a finished match, from its file's text; or the reason why there is none. A match that still
 * runs has no link: it would show the hands.
 */
export async function linkOf(text: string): Promise<{ link: string } | { problem: string }> {
  const opened = await read(text);
  if (!opened.ok) return opened;
  const { packMatch } = await import('../../table/link.ts');
  // Its last letter is a figure: what recognises addresses in a text takes all of it.
  return { link: `${location.href.split('#')[0]}#/watch/${packMatch(opened.table.save())}/0` };
}

/** The match that an address itself holds; null where it holds none. */
async function fromLink(id: string): Promise<Opened | null> {
  const { isPacked, unpackMatch } = await import('../../table/link.ts');
  if (!isPacked(id)) return null;
  const unpacked = unpackMatch(id);
  if (!unpacked.ok) return { ok: false, problem: await sentence(unpacked.error) };
  const opened = await read(unpacked.text);
  return opened.ok ? { ok: true, id, title: titleOf(opened.table), table: opened.table } : opened;
}

/** Opens the match of an address. */
export async function openRecord(id: string): Promise<Opened> {
  if (id === FROM_FILE) {
    const table = chosen.value;
    return table ? { ok: true, id, title: titleOf(table), table } : { ok: false, problem: t('watch:missing.file') };
  }
  let text: string | null = null;
  if (id === KEPT) {
    const { savedText } = await import('../../table/store.ts');
    text = savedText();
    if (text === null) return { ok: false, problem: t('watch:missing.kept') };
  } else if ((SHIPPED as readonly string[]).includes(id)) {
    text = (await loaderOf(id)?.()) ?? null;
  } else {
    const linked = await fromLink(id);
    if (linked) return linked;
  }
  if (text === null) return { ok: false, problem: t('watch:missing.record', { id }) };
  const opened = await read(text);
  if (!opened.ok) return opened;
  const title = id === KEPT ? titleOf(opened.table) : t(`watch:records.${id}.title`);
  return { ok: true, id, title, table: opened.table };
}

/** A number of moves in an address: 0 where none is given, null where it is no number. */
export function positionOf(turn: string | undefined): number | null {
  if (turn === undefined || turn === '') return 0;
  return /^\d{1,6}$/.test(turn) ? Number(turn) : null;
}
