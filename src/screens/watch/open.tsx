/** Opens the match that an address names, with all its texts, and says so where it can't. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadTexts, MATCH_TEXTS, t } from '../../text/text.ts';
import { Page } from '../parts/page.tsx';
import { go } from '../route.ts';
import { type Opened, openRecord, positionOf } from './records.ts';

/** Are the texts of this part of the game here? */
export function useTexts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void loadTexts(...MATCH_TEXTS, 'watch').then(() => setReady(true));
  }, []);
  return ready;
}

interface Props {
  id: string;
  /** The number of moves in the address. */
  turn: string | undefined;
  /** @param at a position inside the match */
  children: (opened: Extract<Opened, { ok: true }>, at: number) => ComponentChildren;
}

export function OpenRecord({ id, turn, children }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (found: Opened) => {
      if (!gone) setOpened(found);
    };
    openRecord(id).then(show, () => show({ ok: false, problem: t('app:failed.title') }));
    return () => {
      gone = true;
    };
  }, [id]);
  const at = positionOf(turn);
  if (!opened) return <Page title={t('watch:loading')}>{null}</Page>;
  if (opened.ok && at !== null) return <>{children(opened, Math.min(at, opened.table.length))}</>;
  return (
    <Page title={t('watch:missing.title')}>
      <p role="alert">{opened.ok ? t('watch:missing.turn', { turn }) : opened.problem}</p>
      <p class="row">
        <button type="button" class="primary" onClick={() => go('watch')}>
          {t('watch:missing.toList')}
        </button>
      </p>
    </Page>
  );
}
