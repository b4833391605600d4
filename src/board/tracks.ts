/** The tracks as targets: which there are, and where each lies. */
import { BLOCS, FILES } from '../../rules/terms.ts';
import type { BoardLayout, Parts, Rect } from './layout.ts';
import { blocParts } from './paint/blocs.ts';
import type { TrackId } from './types.ts';

/** Every track but the regions' (those move with the map), in reading order. */
export function trackRects(layout: BoardLayout, parts: Parts, spaceShown: boolean): [TrackId, Rect][] {
  const list: [TrackId, Rect][] = [
    ['tension', parts.tension],
    ...(parts.debris && !spaceShown ? [['orbit', parts.debris] as [TrackId, Rect]] : []),
    ['law', parts.law],
    ...FILES.map((f): [TrackId, Rect] => [f, parts.files[f]]),
  ];
  if (spaceShown)
    list.push(['mission-us', parts.programme.us], ['mission-china', parts.programme.china], ['orbit', parts.orbit]);
  for (const bloc of BLOCS) {
    const bar = blocParts(parts.bloc[bloc], layout.kind === 'phone');
    const tokens = bar.works ? { ...bar.tokens, w: bar.tokens.w + bar.works.w } : bar.tokens;
    list.push([`standing-${bloc}`, bar.standing], [`home-${bloc}`, bar.home], [`tokens-${bloc}`, tokens]);
  }
  return list;
}
