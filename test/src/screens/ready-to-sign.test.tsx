/** A place that would be ready to sign says when: at once, or in a scenario where all sign there at the Reckoning. */
import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { setup } from '../../../rules/setup.ts';
import type { ScenarioId } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import type { Seat } from '../../../src/screens/match/ui.ts';
import { StandNote } from '../../../src/screens/parts/stand-note.tsx';
import { nationsInfo } from '../../../src/table/read.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

/** What the list says of the first nation that lacks just so much, once it had it. */
function told(scenario: ScenarioId, me: 'us' | 'china', more = 0): { text: string; late: boolean } {
  const seen = view(setup(scenario, {}, 'ready'), me);
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
});
