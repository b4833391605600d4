/** Who wins how often: a bar for each bloc and for nobody, with the 95% interval as a line through its end. */
import { scaleLinear } from 'd3-scale';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import type { Share } from '../../stats/shares.ts';
import type { Outcomes } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { blocName, labelled, sentences } from '../words.ts';
import { ChartFrame, type Rows } from './chart-frame.tsx';
import { betweenText, percent, WIDTH } from './outcomes-words.ts';

/** One set of matches; where two are compared, each has its name. */
export interface Named {
  name: string;
  outcomes: Outcomes;
}

type Side = Bloc | 'nobody';
const SIDES: readonly Side[] = [...BLOCS, 'nobody'];
const ROW = 22;
const GAP = 14;
const x = scaleLinear([0, 1], [104, 292]);

const sideName = (side: Side): string => (side === 'nobody' ? t('studies:nobody') : blocName(side));

/** The shape of a side: a circle, a diamond, a square. */
export function SideMark({ side, cx, cy }: { side: Side; cx: number; cy: number }) {
  if (side === 'us') return <circle cx={cx} cy={cy} r="4.5" class="fill us" />;
  if (side === 'china') return <path d={`M${cx} ${cy - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`} class="fill china" />;
  return <rect x={cx - 4} y={cy - 4} width="8" height="8" class="fill nobody" />;
}

/** A share as a bar, its interval as a line with two ends. @param hollow it is what the other is compared with */
function Bar({ side, share, y, hollow }: { side: Side; share: Share; y: number; hollow: boolean }) {
  const { value, lo, hi } = share;
  const middle = y + ROW / 2;
  return (
    <g>
      <rect
        x={x(0)}
        y={y + 4}
        width={x(value) - x(0)}
        height={ROW - 8}
        class={`${hollow ? 'hollow' : 'fill'} ${side}`}
      />
      <path class="whisker" d={`M${x(lo)} ${middle}H${x(hi)}M${x(lo)} ${middle - 5}v10M${x(hi)} ${middle - 5}v10`} />
      <text x={WIDTH - 62} y={middle + 4} class="strong">
        {percent(value)}
      </text>
    </g>
  );
}

/** Sets of matches in sentences; each with its name where there are several. */
export const saidOf = (sets: readonly Named[], sentence: (set: Named) => string): string =>
  sentences(sets.map((set) => (sets.length > 1 ? labelled(set.name, sentence(set)) : sentence(set))));

const sentenceOf = ({ outcomes }: Named): string =>
  t('studies:wins.alt', {
    count: outcomes.n,
    us: percent(outcomes.wins.us.value),
    china: percent(outcomes.wins.china.value),
    nobody: percent(outcomes.wins.nobody.value),
  });

function rowsOf(sets: readonly Named[]): Rows {
  const several = sets.length > 1;
  return {
    head: [
      t('studies:wins.side'),
      ...sets.flatMap(({ name }) =>
        several
          ? [t('studies:wins.shareOf', { name }), t('studies:wins.intervalOf', { name })]
          : [t('studies:wins.share'), t('studies:interval')],
      ),
    ],
    rows: SIDES.map((side) => [
      sideName(side),
      ...sets.flatMap(({ outcomes }) => {
        const share = outcomes.wins[side];
        const of = { share: percent(share.value), k: share.k, n: share.n };
        return [t('studies:wins.of', of), betweenText(share, percent)];
      }),
    ]),
  };
}

export function WinShares({ sets }: { sets: readonly Named[] }) {
  const block = ROW * sets.length + GAP;
  const bottom = SIDES.length * block;
  const several = sets.length > 1;
  return (
    <ChartFrame
      title={t('studies:wins.title')}
      said={saidOf(sets, sentenceOf)}
      width={WIDTH}
      height={bottom + 18}
      rows={rowsOf(sets)}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((at) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1="0" y2={bottom} class="grid" />
          <text x={x(at)} y={bottom + 14} text-anchor="middle">
            {percent(at)}
          </text>
        </g>
      ))}
      {SIDES.map((side, i) => {
        const top = i * block + GAP / 2;
        const middle = top + (ROW * sets.length) / 2;
        return (
          <g key={side}>
            <SideMark side={side} cx={12} cy={middle} />
            <text x={22} y={middle + 4} class="strong">
              {sideName(side)}
            </text>
            {sets.map(({ outcomes }, at) => (
              <Bar key={at} side={side} share={outcomes.wins[side]} y={top + at * ROW} hollow={several && at === 0} />
            ))}
          </g>
        );
      })}
    </ChartFrame>
  );
}
