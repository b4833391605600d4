/** How a match is won and lost, in short: told once when one begins, and from the menu again. */
import { boardOf } from '../../../rules/board.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { timetable } from '../../table/read.ts';
import type { Table, TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { Dialog } from '../parts/dialog.tsx';
import { begun } from '../session.ts';
import { hadBy, wasRead } from '../tips/kept.ts';
import { blocName, handicapText, list, regionName, sentences } from '../words.ts';
import type { Seat } from './ui.ts';

const idOf = ({ view }: TableState) => `match-${view.scenario}`;

/** A match has just begun, and whoever sits here has not been told how its scenario is won on this device. */
export const isDue = (table: Table, seat: Seat | null): boolean =>
  begun.value === table && seat !== null && seat.view.round === 1 && !hadBy(idOf(seat.state), seat.me);

export function Briefing({ state, seat, onClose }: { state: TableState; seat: Seat | null; onClose: () => void }) {
  const { view } = state;
  const { scenario } = boardOf(view);
  const { on, numbers, rounds, plays } = scenario;
  const close = () => {
    if (seat) {
      const people = BLOCS.filter((b) => state.players[b] === 'person');
      wasRead(idOf(state), seat.me, people);
    }
    onClose();
  };
  const [now, next] = [0, 1].map((ahead) => timetable(view)[view.round - 1 + ahead]?.regions.map(regionName));
  const lines: [key: string, text: string][] = [
    ['win', sentences([t('aid:brief.winText', { rounds, plays }), handicapText(scenario)])],
    ['earn', t('aid:brief.earnText', { cap: numbers.regionCap })],
    [
      'scores',
      sentences([
        now ? t('aid:brief.scoresText', { regions: list(now) }) : '',
        next ? t('aid:brief.thenText', { regions: list(next) }) : '',
      ]),
    ],
    [
      'lose',
      sentences([
        t('aid:brief.conflict', { conflict: numbers.conflict, now: view.tension }),
        t('aid:brief.kessler', { kessler: numbers.kessler, now: view.debris.us + view.debris.china }),
      ]),
    ],
    ...(on.lunarOrder ? [['early', t('aid:brief.earlyText', { law: numbers.lunarOrderLaw })] as [string, string]] : []),
  ];
  return (
    <Dialog title={t('aid:brief.title', { scenario: t(`app:new.${view.scenario}.name`) })} onClose={close}>
      {seat && <p>{t('aid:brief.you', { bloc: blocName(seat.me) })}</p>}
      <dl class="brief">
        {lines.map(([key, text]) => (
          <div key={key}>
            <dt>{t(`aid:brief.${key}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="small soft">{t('aid:brief.again')}</p>
      <div class="row in-sight">
        <button type="button" class="primary" onClick={close}>
          {t('aid:brief.on')}
        </button>
      </div>
    </Dialog>
  );
}
