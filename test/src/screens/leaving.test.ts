/** What ends a play by one press is asked about once: passing up a launch, too. */
import { beforeEach, expect, it } from 'vitest';
import { preview } from '../../../rules/preview.ts';
import { view } from '../../../rules/view.ts';
import { commit, leaving, type Seat } from '../../../src/screens/match/ui.ts';
import { match } from '../../support/match.ts';

beforeEach(() => {
  leaving.value = null;
});

/** The seat of the United States in a match, and the moves that were made from it. */
function seated(m: ReturnType<typeof match>) {
  const seen = view(m.G, 'us');
  const made: string[] = [];
  const table = { online: {}, move: (move: { type: string }) => void made.push(move.type) };
  const seat = { table, view: seen, me: 'us', state: { legal: [], log: [] } } as unknown as Seat;
  return { made, seat: { ...seat, preview: (move) => preview(seen, 'us', move) } as Seat };
}

it('asks before a launch is passed up, not before it is made', () => {
  const m = match('standard')
    .plain()
    .with({ us: ['artemis-accords'] })
    .edit((G) => {
      G.blocs.us.paid = 9;
    })
    .actions('us');
  m.us.mission('artemis-accords');
  while (m.G.ask?.ask !== 'launch') m.us.done();
  const { made, seat } = seated(m);
  commit(seat, { type: 'done' });
  expect([made, leaving.value]).toEqual([[], { type: 'done' }]);
  commit(seat, { type: 'done' }, true);
  expect([made, leaving.value]).toEqual([['done'], null]);
  commit(seat, { type: 'launch' });
  expect([made, leaving.value]).toEqual([['done', 'launch'], null]);
});
