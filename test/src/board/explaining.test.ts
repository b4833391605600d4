/** What explains itself speaks of the position that is shown, not of the one in which it was pointed at. */
import { beforeEach, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { setup } from '../../../rules/setup.ts';
import { view } from '../../../rules/view.ts';
import { Explaining } from '../../../src/board/explaining.ts';
import { boardModel } from '../../../src/board/model.ts';
import type { Sight } from '../../../src/board/sight.ts';
import type { Tip, TipWords } from '../../../src/board/tip.ts';
import type { Twins } from '../../../src/board/twins.ts';
import type { BoardInput, BoardTarget } from '../../../src/board/types.ts';

const KENYA: BoardTarget = { kind: 'nation', id: 'KEN' };
const rect = { x: 0, y: 0, w: 10, h: 10 };

const tip = { up: null as Tip['up'], words: '', now: false };
let said = '';
beforeEach(() => {
  Object.assign(tip, { up: null, words: '', now: false });
  said = '';
});
const explaining = new Explaining(
  {
    get up() {
      return tip.up;
    },
    show: ({ lines }: TipWords, ..._rest: unknown[]) => {
      tip.words = lines.join('. ');
      tip.now = _rest.at(-1) as boolean;
    },
    hide: () => {
      tip.up = null;
    },
  } as unknown as Tip,
  { describe: (_: BoardTarget, words: string) => (said = words) } as unknown as Twins,
  { rect: () => rect, obstacles: () => [], layout: { map: rect, hand: rect } } as unknown as Sight,
);

/** The board with so much influence of the United States in Kenya. */
function shown(n: number) {
  const G = setup('standard');
  G.influence.us[boardOf(G).index.KEN] = n;
  const input = {
    view: view(G, 'us'),
    viewer: 'us',
    log: [],
    fresh: 0,
    selected: null,
    lit: { nations: { KEN: '1' }, cards: [] },
    dimOthers: true,
    text: (key: string, words?: object) => key + JSON.stringify(words ?? ''),
    lettering: 'en',
    reducedMotion: true,
  } as unknown as BoardInput;
  return [boardModel(input), input] as const;
}

it('says anew what has changed, in the tip that is up and in the button’s own words', () => {
  explaining.show(KENYA, ...shown(1), 1, false);
  const before = tip.words;
  for (const up of ['now', 'soon'] as const) {
    tip.up = up;
    explaining.renew(KENYA, ...shown(5), 1);
    expect(tip.words).not.toBe(before);
    expect([tip.words, tip.now]).toEqual([said, up === 'now']);
  }
});

it('shows no tip that has been put away', () => {
  explaining.renew(KENYA, ...shown(5), 1);
  expect([tip.words, said === '']).toEqual(['', false]);
  explaining.renew(null, ...shown(5), 1);
});
