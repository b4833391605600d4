import { renderToString } from 'preact-render-to-string';
import { beforeAll, expect, it } from 'vitest';
import { setup } from '../../../rules/setup.ts';
import { view } from '../../../rules/view.ts';
import { CardFacts, Dilemma } from '../../../src/screens/parts/card.tsx';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

it('a card’s catch speaks to the bloc whose event it is, and says so to the other', () => {
  const G = setup('standard', {}, 'catch');
  const said = (viewer: 'us' | 'china' | 'spectator', id: 'change-4' | 'spd-3' | 'golden-dome') =>
    renderToString(<Dilemma id={id} view={view(G, viewer)} />);
  expect(said('us', 'change-4')).toContain('Seen from China: Worth more after two more flights');
  expect(said('china', 'spd-3')).toContain('Seen from the United States: A safer orbit serves China too');
  for (const [viewer, id] of [
    ['china', 'change-4'],
    ['us', 'spd-3'],
    ['us', 'golden-dome'],
    ['spectator', 'change-4'],
  ] as const)
    expect(said(viewer, id)).toContain('Think twice: ');
});

it('a card names its era where eras come into the deck at different times, as an era', () => {
  const said = (scenario: 'lesson' | 'standard') =>
    renderToString(<CardFacts id="spd-3" view={view(setup(scenario, {}, 'era'), 'us')} />);
  expect(said('standard')).toContain('Science 2, era: Founding');
  expect(said('lesson')).toMatch(/Science 2</);
});
