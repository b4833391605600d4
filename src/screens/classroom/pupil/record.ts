/** A match that was played at one screen, as what is handed in to a class: its record's text. */
import { t } from '../../../text/text.ts';
import { sentence } from '../../session.ts';

/** Letters that a class takes at most: see `hand-in` in src/wire/classroom.ts. */
export const RECORD_MOST = 15_000;
/** Bytes that a QR code of middle correction holds: 2,331, and somewhat less for the sake of old cameras. */
export const CODE_MOST = 2_200;

export type Readable = { ok: true; text: string } | { ok: false; problem: string };

/** Is it the record of a match that has ended? What is handed in is its text as it stands. */
export async function readRecord(given: string | null): Promise<Readable> {
  const no = (problem: string): Readable => ({ ok: false, problem });
  if (given === null) return no(t('pupil:island.unread'));
  const text = given.trim();
  if (!text) return no(t('pupil:island.empty'));
  if (text.length > RECORD_MOST) return no(t('pupil:island.tooLong'));
  const { openReplay } = await import('../../../table/replay.ts');
  const opened = openReplay(text);
  if (opened.ok) return { ok: true, text };
  if (opened.error.code === 'file-live') return no(t('pupil:island.notOver'));
  return no(t('pupil:island.notRead', { why: await sentence(opened.error) }));
}

/** The text of the finished match that is kept on this device; null where there is none. */
export async function keptRecord(): Promise<string | null> {
  const { savedText } = await import('../../../table/store.ts');
  const text = savedText();
  return text && (await readRecord(text)).ok ? text : null;
}

/** The address that carries a match to another device; null where it is too long for a QR code. */
export async function carried(text: string): Promise<string | null> {
  const { packMatch } = await import('../../../table/link.ts');
  const address = new URL(`#/join/island/${packMatch(text)}`, document.baseURI).href;
  return address.length <= CODE_MOST ? address : null;
}

/** The match that an address has carried here. */
export async function unpacked(part: string): Promise<string | null> {
  const { isPacked, unpackMatch } = await import('../../../table/link.ts');
  if (!isPacked(part)) return null;
  const done = unpackMatch(part);
  return done.ok ? done.text : null;
}
