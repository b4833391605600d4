/** Shares with their intervals, one below the other: a shape where the share lies, a line as far as chance reaches. */
import { scaleLinear } from 'd3-scale';
import type { Bloc } from '../../../../rules/terms.ts';
import type { Share } from '../../../stats/shares.ts';
import { t } from '../../../text/text.ts';
import { BlocPoint, ChartFrame, FootAxis, type Room } from '../../studies/chart-frame.tsx';
import { percent } from '../../studies/outcomes-words.ts';
import { labelled, list } from '../../words.ts';

const WIDTH = 350;
const ROW = 26;

/** A share with its interval. */
export const shareText = ({ value, lo, hi }: Pick<Share, 'value' | 'lo' | 'hi'>): string =>
  t('debrief:interval', { n: percent(value), lo: percent(lo), hi: percent(hi) });

interface Props {
  title: string;
  /** Whose share it is. */
  bloc: Bloc;
  head: string;
  rows: { name: string; share: Share }[];
  note?: string;
}

export function IntervalsChart({ title, bloc, head, rows, note }: Props) {
  const room: Room = { left: 96, right: WIDTH - 20, top: 8, bottom: 8 + rows.length * ROW };
  const x = scaleLinear([0, 1], [room.left, room.right]);
  return (
    <ChartFrame
      title={title}
      said={list(rows.map(({ name, share }) => labelled(name, shareText(share))))}
      width={WIDTH}
      height={room.bottom + 24}
      note={note}
      rows={{
        head: [head, t('debrief:share'), t('debrief:luck.matches')],
        rows: rows.map(({ name, share }) => [name, shareText(share), share.n]),
      }}
    >
      <FootAxis scale={x} room={room} count={5} text={percent} />
      <line class="zero-line" x1={x(0.5)} x2={x(0.5)} y1={room.top} y2={room.bottom} />
      {rows.map(({ name, share }, i) => {
        const y = room.top + i * ROW + ROW / 2;
        return (
          <g key={name} class={bloc}>
            <text class="row-name" x={room.left - 8} y={y + 4} text-anchor="end">
              {name}
            </text>
            <line class="whisker" x1={x(share.lo)} x2={x(share.hi)} y1={y} y2={y} />
            <BlocPoint bloc={bloc} x={x(share.value)} y={y} r={4.5} />
          </g>
        );
      })}
    </ChartFrame>
  );
}
