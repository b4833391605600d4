/** How far ahead somebody was in the end, over many matches, with what it was in this one. */
import { scaleLinear } from 'd3-scale';
import type { Outcomes } from '../../../studies/kinds.ts';
import { t } from '../../../text/text.ts';
import { BlocLegend, ChartFrame, FootAxis, LeftAxis, type Room } from '../../studies/chart-frame.tsx';
import { figure, signed } from '../../words.ts';

const WIDTH = 350;
const HEIGHT = 175;
const ROOM: Room = { left: 30, right: WIDTH - 14, top: 26, bottom: HEIGHT - 24 };

/** @param actual Standing at the end of the match itself, US minus China */
export function LeadsChart({ outcomes, actual }: { outcomes: Outcomes; actual: number }) {
  const { leads, lead } = outcomes;
  const from = Math.min(actual, 0, ...leads.map((bar) => bar.from));
  const to = Math.max(actual + 1, ...leads.map((bar) => bar.to));
  const x = scaleLinear([from, to], [ROOM.left, ROOM.right]);
  const y = scaleLinear([0, Math.max(1, ...leads.map(({ matches }) => matches))], [ROOM.bottom, ROOM.top]).nice(4);
  const beyond = x(actual) > WIDTH * 0.7;
  return (
    <ChartFrame
      title={t('debrief:luck.leads')}
      said={t('debrief:luck.leadsSaid', {
        n: outcomes.n,
        mean: signed(Math.round(lead.value)),
        actual: signed(actual),
      })}
      width={WIDTH}
      height={HEIGHT}
      legend={<BlocLegend />}
      note={t('debrief:luck.leadsNote')}
      rows={{
        head: [t('debrief:luck.lead'), t('debrief:luck.matches')],
        rows: leads.map((bar) => [
          t('debrief:luck.fromTo', { from: figure(bar.from), to: figure(bar.to - 1) }),
          bar.matches,
        ]),
      }}
    >
      <LeftAxis scale={y} room={ROOM} count={3} />
      <FootAxis scale={x} room={ROOM} text={signed} />
      {leads.map((bar) => (
        <g key={bar.from} class={bar.from >= 0 ? 'us' : 'china'}>
          <rect
            class="chart-bar"
            x={x(bar.from) + 0.8}
            y={y(bar.matches)}
            width={Math.max(0.5, x(bar.to) - x(bar.from) - 1.6)}
            height={ROOM.bottom - y(bar.matches)}
          />
        </g>
      ))}
      <line class="actual" x1={x(actual)} x2={x(actual)} y1={ROOM.top - 8} y2={ROOM.bottom} />
      <text class="label" x={x(actual) + (beyond ? -5 : 5)} y={ROOM.top - 10} text-anchor={beyond ? 'end' : 'start'}>
        {t('debrief:luck.actual', { n: signed(actual) })}
      </text>
    </ChartFrame>
  );
}
