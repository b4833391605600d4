/** What is told when a match begins: by each scenario's own figures, in both languages, to each reader once. */
import { render } from 'preact-render-to-string';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { setup } from '../../../rules/setup.ts';
import { view } from '../../../rules/view.ts';
import { Briefing } from '../../../src/screens/learn/briefing.tsx';
import type { Seat } from '../../../src/screens/match/ui.ts';
import { bringBack, had, hadBy, wasRead } from '../../../src/screens/tips/kept.ts';
import type { TableState } from '../../../src/table/types.ts';
import { loadTextsOf, MATCH_TEXTS, reading } from '../../../src/text/text.ts';

beforeAll(async () => {
  for (const tag of ['en', 'zh-CN']) await loadTextsOf(tag, ...MATCH_TEXTS, 'learn');
});
afterEach(() => {
  reading.value = null;
  bringBack();
});

describe.each(['en', 'zh-CN'])('the briefing in %s', (tag) => {
  it.each(SCENARIO_IDS)('of %s', (id) => {
    reading.value = tag;
    const G = setup(id, {}, 'briefing');
    const state = { view: view(G, 'us'), players: { us: 'person', china: 'person' } } as unknown as TableState;
    const seat = { state, view: state.view, me: 'us' } as unknown as Seat;
    const html = render(<Briefing state={state} seat={seat} onClose={() => {}} />);
    const { numbers, on, rounds } = boardOf(G).scenario;
    expect(html).not.toMatch(/\{\{|learn:|undefined/);
    for (const n of [rounds, numbers.conflict, numbers.kessler, numbers.regionCap]) expect(html).toContain(String(n));
    expect(html.match(/<dt>/g)).toHaveLength(on.lunarOrder ? 5 : 4);
  });
});

describe('who was told', () => {
  it('is each reader for itself until all who play here were', () => {
    wasRead('match-lesson', 'us', ['us', 'china']);
    expect([hadBy('match-lesson', 'us'), hadBy('match-lesson', 'china')]).toEqual([true, false]);
    expect(had.value).toEqual([]);
    wasRead('match-lesson', 'china', ['us', 'china']);
    expect(had.value).toEqual(['match-lesson']);
    expect(hadBy('match-standard', 'us')).toBe(false);
  });
});
