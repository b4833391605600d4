/** A place that would be ready to sign says when: in this play, or else by an Outreach, at the Reckoning, or either. */
import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { setup } from '../../../rules/setup.ts';
import type { Step } from '../../../rules/state.ts';
import type { ScenarioId } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import type { Seat } from '../../../src/screens/match/ui.ts';
import { StandNote } from '../../../src/screens/parts/stand-note.tsx';
import { nationsInfo } from '../../../src/table/read.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

/** The steps of an Outreach: who may sign is asked once all is placed. */
const signing = (scenario: ScenarioId, bloc: 'us' | 'china'): Step[] => [
  { step: 'signing', bloc, left: boardOf(scenario).scenario.signings[bloc].turn, pool: null, waive: 0 },
];

/** What the list says of the first nation that lacks just so much, once it had it, with these steps to come. */
function told(
  scenario: ScenarioId,
  me: 'us' | 'china',
  more = 0,
  queue: Step[] = signing(scenario, me),
): { text: string; late: boolean } {
  const seen = { ...view(setup(scenario, {}, 'ready'), me), queue };
  const info = nationsInfo(seen).find((n) => !n.founder && (n[me].need ?? 0) > 0);
  if (!info) throw new Error(`all sign in ${scenario}`);
  const need = info[me].need as number;
  // One that has it already, and one that gets it by this choice.
  const ready = more ? { ...info, [me]: { ...info[me], margin: info.autonomy } } : info;
  const seat = { me, view: seen } as unknown as Seat;
  const html = render(<StandNote info={ready} seat={seat} change={more || need} />);
  return { text: html.replace(/<[^>]+>/g, ''), late: info[me].late };
}

describe.each(['us', 'china'] as const)('a place of %s', (me) => {
  it('says at the Reckoning where nations sign there alone', () => {
    expect(told('founding', me)).toEqual({
      text: expect.stringMatching(/: ready to sign at the Reckoning$/),
      late: true,
    });
    expect(told('founding', me, 1).text).toMatch(/: ready to sign at the Reckoning$/);
  });

  it('says that it is ready where it may sign after the Outreach', () => {
    expect(told('standard', me)).toEqual({ text: expect.stringMatching(/: ready to sign$/), late: false });
    expect(told('standard', me, 1).text).toMatch(/: may sign already$/);
  });

  it('says when it may sign where an event places and nobody is asked to sign after it', () => {
    const when = me === 'us' ? 'by an Outreach' : 'by an Outreach or at the Reckoning';
    for (const scenario of ['lesson', 'standard'] as const)
      for (const more of [0, 1])
        expect(told(scenario, me, more, []).text).toMatch(new RegExp(`: ready to sign ${when}$`));
    expect(told('founding', me, 0, []).text).toMatch(/: ready to sign at the Reckoning$/);
  });

  it('is ready at once where the event itself lets nations sign, or an Outreach comes after it', () => {
    const cause = { actor: me, serves: me, capped: false, id: 'x', kind: 'card' } as const;
    const sign = { do: 'sign', who: me, in: {}, max: 1 } as const;
    const own: Step[] = [{ step: 'effects', list: [sign], at: 0, cause }];
    expect(told('standard', me, 0, own).text).toMatch(/: ready to sign$/);
    expect(told('standard', me, 0, [{ step: 'outreach', bloc: me, card: 'x' }]).text).toMatch(/: ready to sign$/);
    // One that is behind it already.
    expect(told('standard', me, 0, [{ step: 'effects', list: [sign], at: 1, cause }]).text).not.toMatch(/to sign$/);
  });
});
