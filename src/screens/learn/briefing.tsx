/** How a match is won and lost, in short: told once when one begins, and from the menu again. */
import '../../styles/briefing.css';
import { boardOf } from '../../../rules/board.ts';
import { timetable } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { Dialog } from '../parts/dialog.tsx';
import { blocName, handicapText, list, regionName, sentences } from '../words.ts';

export interface BriefingProps {
  state: TableState;
  seat: Seat | null;
  onClose: () => void;
}

export function Briefing({ state, seat, onClose }: BriefingProps) {
  const { view } = state;
  const { scenario } = boardOf(view);
  const { on, numbers, rounds, plays } = scenario;
  const [now, next] = [0, 1].map((ahead) => timetable(view)[view.round - 1 + ahead]?.regions.map(regionName));
  const lines: [key: string, text: string][] = [
    ['win', sentences([t('learn:brief.winText', { rounds, plays }), handicapText(scenario)])],
    ['earn', t('learn:brief.earnText', { cap: numbers.regionCap })],
    [
      'scores',
      sentences([
        now ? t('learn:brief.scoresText', { regions: list(now) }) : '',
        next ? t('learn:brief.thenText', { regions: list(next) }) : '',
      ]),
    ],
    [
      'lose',
      sentences([
        t('learn:brief.conflict', { conflict: numbers.conflict, now: view.tension }),
        t('learn:brief.kessler', { kessler: numbers.kessler, now: view.debris.us + view.debris.china }),
      ]),
    ],
    ...(on.lunarOrder
      ? [['early', t('learn:brief.earlyText', { law: numbers.lunarOrderLaw })] as [string, string]]
      : []),
  ];
  return (
    <Dialog title={t('learn:brief.title', { scenario: t(`app:new.${view.scenario}.name`) })} onClose={onClose}>
      {seat && <p>{t('learn:brief.you', { bloc: blocName(seat.me) })}</p>}
      <dl class="brief">
        {lines.map(([key, text]) => (
          <div key={key}>
            <dt>{t(`learn:brief.${key}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="small soft">{t('learn:brief.again')}</p>
      <div class="row in-sight">
        <button type="button" class="primary" onClick={onClose}>
          {t('learn:brief.on')}
        </button>
      </div>
    </Dialog>
  );
}
