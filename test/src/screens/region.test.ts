/** A region's balance is told from the reader's own side; where nobody reads from one, from that of whoever leads. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BLOCS, REGIONS } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { balanceOf, regionLines } from '../../../src/screens/info/region.tsx';
import { figure } from '../../../src/screens/words.ts';
import { regionInfo } from '../../../src/table/read.ts';
import { loadTexts, MATCH_TEXTS, t } from '../../../src/text/text.ts';
import { playTo } from '../table/play.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS, 'app'));

const plain = (n: number) => (n > 0 ? `+${n}` : figure(n));

describe('a region’s balance', () => {
  const G = playTo('standard', 'sides', 160);

  it('is told from the side of whoever sits there', () => {
    const told = new Set<number>();
    for (const region of REGIONS)
      for (const bloc of BLOCS) {
        const seen = view(G, bloc);
        const { before, now } = regionInfo(seen, region);
        const mine = (n: number) => plain(bloc === 'us' ? n : 0 - n);
        const side = t(`app:bloc.${bloc}.mid`);
        expect(balanceOf(seen, { before, now })).toEqual({ side, before: mine(before), now: mine(now) });
        const [sum, change] = regionLines(seen, region);
        expect(sum.endsWith(`a balance of ${mine(now)} for ${side}.`)).toBe(true);
        expect(change.startsWith(`It was ${mine(before)} when last scored`)).toBe(true);
        told.add(Math.sign(now));
      }
    // Both lead somewhere, else the sign would tell nothing.
    expect(told.has(1) && told.has(-1)).toBe(true);
  });

  it('is never below nought for those who only watch', () => {
    const seen = view(G, 'spectator');
    for (const region of REGIONS) {
      const { before, now } = regionInfo(seen, region);
      const { side, now: told } = balanceOf(seen, { before, now });
      expect(told).toBe(plain(Math.abs(now)));
      expect(side).toBe(t(`app:bloc.${now < 0 ? 'china' : 'us'}.mid`));
    }
  });
});
