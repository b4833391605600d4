import { expect, it } from 'vitest';
import { legal } from '../../rules/legal.ts';
import { preview } from '../../rules/preview.ts';
import { view } from '../../rules/view.ts';
import { match } from '../support/match.ts';

it('a joint Cooperate on traffic cleans for both at once: a Request for it has no first', () => {
  const m = match('standard')
    .plain()
    .tokens({ china: { technology: 1 } })
    .debris({ us: 2, china: 2 });
  m.requests({ nation: 'CHL', kind: 'cleaner-orbit' }).jump({ step: 'dialogue' });
  m.us.dialogue('cooperate').china.dialogue('cooperate');
  expect(m.G.requests[0].met).toBe('both');
  expect(m.G.debris).toEqual({ us: 1, china: 1 });
  expect(m.G.blocs.us.from.requests + m.G.blocs.china.from.requests).toBe(0);
});

it('a preview tells when a press ends the play, and only then', () => {
  const m = match('standard')
    .plain()
    .with({ us: ['spd-1', 'artemis-accords'] })
    .actions('us');
  m.us.outreach('spd-1');
  const { ask } = m.G;
  expect(ask?.ask).toBe('place');
  const seen = view(m.G, 'us');
  expect(preview(seen, 'us', { type: 'done' }).handsOver).toBe(true);
  expect(preview(seen, 'us', { type: 'place', nation: 'XXX', pay: 'science' }).handsOver).toBe(false);
  const play = match('standard')
    .plain()
    .with({ us: ['artemis-accords'] })
    .actions('us');
  const outreach = { type: 'play', card: 'artemis-accords', use: 'outreach' } as const;
  expect(preview(view(play.G, 'us'), 'us', outreach).handsOver).toBe(false);
});

it('a preview tells when the other bloc decides in the middle of a play, which then goes on', () => {
  const opened = () =>
    match('standard')
      .plain()
      .with({ us: ['beidou-complete'] })
      .actions('us');
  const before = opened();
  const outreach = { type: 'play', card: 'beidou-complete', use: 'outreach' } as const;
  const said = preview(view(before.G, 'us'), 'us', { ...outreach, order: 'before' });
  expect([said.handsOver, said.comesBack]).toEqual([true, true]);
  before.us.outreach('beidou-complete', 'before');
  const asked = legal(before.G, 'china').flatMap((move) => (move.type === 'target' ? [move.nation] : []));
  expect(asked.length).toBeGreaterThan(1);
  expect(said.among).toEqual(asked);
  const after = preview(view(opened().G, 'us'), 'us', { ...outreach, order: 'after' });
  expect([after.handsOver, after.comesBack]).toEqual([false, false]);
  expect(after.among).toEqual([]);
});

it('a preview tells what the move itself does from what was due anyway', () => {
  const turning = (law: number) =>
    match('standard')
      .plain()
      .law(law)
      .resolution('space-resources-group')
      .edit((G) => {
        G.blocs.us.votes = 9;
      })
      .jump({ step: 'session' })
      .us.vote('for')
      .china.vote('for');
  const levels = (law: number, toward: 'shared' | 'licence') => {
    const { G } = turning(law);
    expect(G.ask?.ask).toBe('turn-law');
    const { happens, own } = preview(view(G, 'us'), 'us', { type: 'turn-law', toward });
    const of = (entries: typeof happens) => entries.flatMap((e) => (e.is === 'law' ? e.level : []));
    return { own: of(happens.slice(0, own)), rest: of(happens.slice(own)) };
  };
  // The motion that passed moves the law 1 toward shared rules, whichever way the winner turns it.
  expect(levels(2, 'licence')).toEqual({ own: [3], rest: [2] });
  expect(levels(2, 'shared')).toEqual({ own: [1], rest: [0] });
  expect(levels(5, 'licence')).toEqual({ own: [], rest: [4] });
});
