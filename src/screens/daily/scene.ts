/** A position as the screens read it: the match it lies in, and what the bloc that decides may know. */
import { replay, toRecord } from '../../../rules/record.ts';
import { view as viewOf } from '../../../rules/view.ts';
import type { Puzzle } from '../../studies/daily/puzzle.ts';
import { packMatch } from '../../table/link.ts';
import { createReplay } from '../../table/replay.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';

export interface Scene {
  seat: Seat;
  /** What follows `watch/` and `play/` in an address: the whole match, and the position in it. */
  address: string;
}

export function sceneOf({ match, at, by, day }: Puzzle): Scene {
  const start = { ...match, options: {} };
  const played = replay(start, match.turns.slice(0, at));
  if ('refusal' in played) throw new Error(`turn ${played.at} of the match of ${day} does not replay`);
  const view = viewOf(played.state, by);
  const table = createReplay(toRecord({ ...start, notes: [t('daily:note', { day })] }, match.turns));
  table.go(at);
  const state = { ...table.state.value, view, viewer: by, next: by };
  const seat: Seat = { table, state, view, me: by, preview: table.preview, whyNot: table.whyNot };
  return { seat, address: `${packMatch(table.save())}/${at}` };
}
