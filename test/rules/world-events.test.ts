import { describe, expect, it } from 'vitest';
import { apply, step } from '../../rules/apply.ts';
import { WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { invariants } from '../../rules/invariants.ts';
import { legal, whyNot } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { fromRecord, type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc, ScenarioId } from '../../rules/terms.ts';
import { bring, bringable, whyNotBring } from '../../rules/world.ts';

/** Plays the first legal move of whoever is awaited until it is enough; gives the turns. */
function playOn(G: State, enough: (G: State) => boolean, brings?: string): Turn[] {
  const turns: Turn[] = [];
  while (!G.ending && !enough(G)) {
    const by: Bloc = G.awaiting[0];
    const [first] = legal(G, by);
    const move: Move = brings !== undefined && turns.length === 0 ? { ...first, brings } : first;
    step(G, by, move);
    turns.push({ by, move });
  }
  return turns;
}
const start = (scenario: ScenarioId) => ({ scenario, options: {}, seed: 'class' });
const opened = (scenario: ScenarioId) => setup(scenario, {}, 'class');

describe('a world event that is brought', () => {
  it.each(['lesson', 'standard'] as const)('is the next Briefing’s, in %s', (scenario) => {
    const G = opened(scenario);
    playOn(G, ({ phase }) => phase === 'actions');
    const id = bringable(G).at(-1) as string;
    playOn(G, ({ ask }) => ask?.ask === 'world-event', id);
    expect(G.ask).toMatchObject({ ask: 'world-event', id });
    expect(G.round).toBe(2);
    expect(G.past).toContain(id);
    expect(whyNotBring(G, id)?.code).toBe('event-past');
  });

  it('comes once, and a Lesson has no other', () => {
    const G = opened('lesson');
    const [id] = bringable(G);
    let asked = 0;
    playOn(
      G,
      ({ ask, awaiting }) => {
        if (ask?.ask === 'world-event' && awaiting.length === 2) asked++;
        return false;
      },
      id,
    );
    expect(asked).toBe(1);
    expect(G.secret.worldEvents).toEqual([]);
  });

  it.each(['lesson', 'short', 'founding'] as const)('can be any of those that may be brought, in %s', (scenario) => {
    for (const id of bringable(opened(scenario))) {
      const G = opened(scenario);
      playOn(G, ({ round }) => round === 2, id);
      playOn(G, ({ phase }) => phase === 'actions');
      expect(G.past, id).toContain(id);
      invariants(G);
    }
  });

  it('is part of the record, which replays and reads back', () => {
    const G = opened('lesson');
    const early = playOn(G, ({ phase }) => phase === 'actions');
    const late = playOn(G, () => false, bringable(G)[0]);
    const record = toRecord(start('lesson'), [...early, ...late]);
    const text = writeRecord(record);
    expect(text).toContain(`\nworld: ${late[0].move.brings}\n`);
    const read = fromRecord(text);
    expect(read).toMatchObject({ ok: true, record });
    expect(read.ok && read.state).toEqual(G);
    // Without it the hashes no longer fit.
    expect(fromRecord(text.replace(/\nworld: .*\n/, '\n')).ok).toBe(false);
  });

  it.each([
    ['world: nothing', 'file-altered'],
    ['world: constructor', 'file-altered'],
    ['world: A B', 'file-malformed'],
  ])('is refused in a record that says “%s”', (line, code) => {
    const G = opened('lesson');
    const turns = playOn(G, () => false, bringable(G)[0]);
    const text = writeRecord(toRecord(start('lesson'), turns));
    expect(fromRecord(text.replace(/\nworld: .*\n/, `\n${line}\n`))).toMatchObject({ ok: false, error: { code } });
  });

  it('can be brought by no bloc', () => {
    const G = opened('standard');
    const by = G.awaiting[0];
    const before = JSON.stringify(G);
    const move = { ...legal(G, by)[0], brings: bringable(G)[0] };
    expect(whyNot(G, by, move)).not.toBeNull();
    expect(apply(G, by, move).ok).toBe(false);
    expect(JSON.stringify(G)).toBe(before);
  });

  it('is refused with a reason', () => {
    const lesson = opened('lesson');
    const bid = Object.values(WORLD_EVENTS).find(({ kind }) => kind === 'bid')?.id as string;
    expect(whyNotBring(lesson, bid)?.code).toBe('event-bid');
    expect(whyNotBring(opened('standard'), bid)).toBeNull();
    expect(whyNotBring(lesson, 'no-such-event')?.code).toBe('event-unknown');
    expect(whyNotBring(lesson, 'toString')?.code).toBe('event-unknown');
    playOn(lesson, ({ round }) => round === 3);
    expect(whyNotBring(lesson, bringable(opened('lesson'))[0])?.code).toBe('event-late');
    expect(bringable(lesson)).toEqual([]);
  });

  it('moves one that was to come anyway to the top', () => {
    const G = opened('standard');
    const [lowest] = G.secret.worldEvents;
    bring(G, lowest);
    expect(G.secret.worldEvents.at(-1)).toBe(lowest);
    expect(new Set(G.secret.worldEvents).size).toBe(G.secret.worldEvents.length);
  });
});
