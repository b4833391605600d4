/** What is said of the companies' payloads before a launch: the nations that get one if it flies. */
import { beforeAll, describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { view } from '../../../rules/view.ts';
import { aboardText } from '../../../src/screens/aboard.ts';
import { nationName } from '../../../src/screens/words.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';
import { match } from '../../support/match.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

const KEYS = ['match:ask.launch.aboard', 'match:track.programme.aboard'];
const CARD = 'starlink-first';
const { cost } = SCENARIOS.standard.missions.us[1];
const ready = (companies: number) =>
  match('standard')
    .actions('us')
    .with({ us: [CARD], china: ['apsco', 'queqiao-1'] })
    .bare()
    .bloc('us', { companies, mission: 1, paid: cost, promises: [] })
    .partner('NGA', 'us')
    .influence('NGA', { us: 3 })
    .partner('GHA', 'us')
    .influence('GHA', { us: 2 });

describe('payloads of companies', () => {
  it.each(KEYS)('are told by name (%s)', (key) => {
    const seen = view(ready(2).G, 'us');
    const text = aboardText(seen, 'us', key);
    for (const id of ['GHA', 'NGA']) expect(text).toContain(nationName(id));
    expect(text).toContain(`+${boardOf(seen).scenario.numbers.payload} influence`);
    expect(aboardText(view(ready(1).G, 'us'), 'us', key)).not.toContain(nationName('NGA'));
  });

  it('are what happens: those told get the influence', () => {
    const m = ready(1);
    const told = aboardText(view(m.G, 'us'), 'us', KEYS[0]);
    m.dice(true).us.mission(CARD).launch();
    const [{ nation }] = m.told('payload');
    expect(told).toContain(nationName(nation));
    expect(m.changes()).toMatchObject({ [`us ${nation}`]: SCENARIOS.standard.numbers.payload });
  });

  it('are not spoken of where there are none', () => {
    for (const key of KEYS) {
      expect(aboardText(view(ready(0).G, 'us'), 'us', key)).toBe('');
      expect(aboardText(view(ready(2).G, 'china'), 'china', key)).toBe('');
    }
  });
});
