/** What a run says of its hypothesis, in careful words; and what a counterfactual takes for granted. */
import { render } from 'preact-render-to-string';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WHAT_IFS } from '../../../../rules/content/scenarios/index.ts';
import type { NationId } from '../../../../rules/terms.ts';
import { EXAMPLES, exampleOf } from '../../../../src/screens/lab/examples.ts';
import { LabForm } from '../../../../src/screens/lab/form.tsx';
import { timeText } from '../../../../src/screens/lab/play-field.tsx';
import { Arms, Judged } from '../../../../src/screens/lab/result.tsx';
import { blank } from '../../../../src/screens/lab/set-up.ts';
import { Assumed } from '../../../../src/screens/what-if/found.tsx';
import { ABLATIONS, DIALS } from '../../../../src/studies/choices.ts';
import { changesAt, counterfactual } from '../../../../src/studies/counterfactual.ts';
import type { LabResult, LabSetup } from '../../../../src/studies/kinds.ts';
import { runLab } from '../../../../src/studies/lab/run.ts';
import { inlineEngine } from '../../../../src/studies/perform.ts';
import { loadTexts, loadTextsOf, reading } from '../../../../src/text/text.ts';

const setup: LabSetup = {
  ...blank(),
  scenario: 'lesson',
  bots: { us: 'random', china: 'random' },
  matches: 12,
  change: { off: ['requests'] },
};
let played: LabResult;
beforeAll(async () => {
  await loadTexts('lab', 'studies', 'match', 'sources');
  played = await runLab(setup, inlineEngine());
});

/** The result as if Tension had moved by this, with this much to either side. */
const moved = (by: number, half: number, hypothesis: LabSetup['hypothesis']): LabResult => ({
  ...played,
  setup: { ...setup, ...(hypothesis ? { hypothesis } : {}) },
  moved: played.moved.map((m) =>
    m.what === 'tension'
      ? { ...m, by: { value: by, lo: by - half, hi: by + half, n: 12 }, sure: Math.abs(by) > half }
      : m,
  ),
});
const words = (result: LabResult): string => render(<Judged result={result} />).replace(/<[^>]+>/g, ' ');

describe('the verdict', () => {
  const lower = { text: 'Calm <b>returns</b>', figure: 'tension', way: 'down' } as const;

  it('says which way the result speaks, with the figure and its interval', () => {
    const text = words(moved(-1.5, 0.5, lower));
    expect(text).toContain('The result speaks for the hypothesis.');
    expect(text).toContain('Tension at the end moved by −1.5; 95% interval −2 to −1.');
    expect(text).toContain('A change of less than 0.25 counts as none to speak of.');
    expect(words(moved(1.5, 0.5, lower))).toContain('The result does not support the hypothesis.');
    expect(words(moved(-0.3, 0.9, lower))).toContain('The result leaves it open');
    expect(words(moved(0.05, 0.1, { ...lower, way: 'same' }))).toContain('speaks for the hypothesis');
  });

  it('is left to whoever wrote one without a figure; none is named as none', () => {
    expect(words(moved(1, 0.5, { text: 'Who knows?' }))).toContain('names no figure and way');
    expect(words(moved(1, 0.5, undefined))).toContain('No hypothesis was written.');
  });

  it('shows what was written as text, whatever it is', () => {
    expect(render(<Judged result={moved(1, 0.5, lower)} />)).not.toContain('<b>returns');
  });
});

describe('the form', () => {
  it.each(EXAMPLES)('shows %s with its change', (id) => {
    const html = render(<LabForm setup={exampleOf(id)} onChange={() => {}} onRun={() => {}} busy />);
    expect(html).not.toMatch(/lab:|studies:|sources:|undefined|NaN/);
    const { options = {}, off = [], dials = {} } = exampleOf(id).change;
    expect(html.match(/<input type="checkbox" checked/g)?.length ?? 0).toBe(Object.keys(options).length + off.length);
    expect(html.match(/class="dial turned"/g)?.length ?? 0).toBe(Object.keys(dials).length);
  });

  it('says how long it takes', () => {
    expect(timeText(100, 120)).toBe('About 12 seconds on this device.');
    expect(timeText(2300, 120)).toBe('About 5 minutes on this device.');
    expect(timeText('measuring', 120)).toContain('Measuring');
  });
});

/** What is said of the arms, a sentence in a line. */
const arms = (options: LabSetup['options'], change: LabSetup['change']): string[] =>
  [...render(<Arms setup={{ ...setup, options, change }} />).matchAll(/<p>([^<]*)<\/p>/g)].map(([, text]) => text);

describe('the sentence on what is different', () => {
  afterEach(() => {
    reading.value = null;
  });

  it('is one for whatever is switched, turned and left out', () => {
    expect(arms({}, { options: { wolfRepealed: true } })).toEqual([
      'In the second arm the Wolf Amendment is repealed.',
    ]);
    const nations: NationId[] = ['FRA', 'DEU'];
    const dials = { 'opening-tension': 8, 'orbit-percent': 4 } as const;
    expect(arms({ noWar: true, nations }, { options: { moonTreaty: true }, dials, off: ['tokens', 'offers'] })).toEqual(
      [
        'In both arms war stays out of it; only 2 chosen nations are on the map.',
        'In the second arm the Moon Treaty is revived; “Tension at the start” is set to Tension 8; “Chance of a ' +
          'collision, for each thing that crowds the orbit” is set to 4%; the game goes without tokens, Offers.',
      ],
    );
  });

  it.each(['en', 'zh-CN'] as const)(
    'reads as one in %s, each switch, mechanism and dial by itself',
    async (language) => {
      await loadTextsOf(language, 'lab', 'match', 'app');
      reading.value = language;
      const changes: LabSetup['change'][] = [
        ...WHAT_IFS.map((id) => ({ options: { [id]: true } })),
        ...ABLATIONS.map((id) => ({ off: [id] })),
        ...Object.entries(DIALS).map(([id, { from }]) => ({ dials: { [id]: from } })),
      ];
      for (const change of changes) {
        const [sentence, ...more] = arms({}, change);
        expect(more).toEqual([]);
        expect(sentence).not.toMatch(/…|;|lab:|studies:|undefined|NaN|\.\.|: |：/);
        expect(sentence).toMatch(language === 'en' ? / (is|are|has|goes|binds|may|stays) .*[^.]\.$/ : /[^。]。$/);
      }
    },
  );
});

it('a counterfactual says what it takes for granted', async () => {
  const position = { scenario: 'lesson', options: {}, seed: 'granted', turns: [] } as const;
  const { change } = changesAt(position).filter(({ change: { of } }) => of === 'move')[0];
  const ask = { change, skill: 'random', n: 4, chance: 'dice', seed: 'a' } as const;
  const html = render(<Assumed of={await counterfactual(position, ask, inlineEngine())} />);
  expect(html).toContain('Both blocs are played on by the same bot: chance.');
  expect(html).toContain('Hands, and all that a bloc knows, stay as they were.');
  expect(html).toContain('the decks stay as they lay');
  expect(html).toContain('as sure as 4 pairs');
  expect(html).not.toMatch(/lab:|undefined/);
});
