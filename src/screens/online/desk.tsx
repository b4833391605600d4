/** Beside an online match: clocks and pauses above the panels, and a panel about the table: who is there, talk, notices. */
import { useEffect, useState } from 'preact/hooks';
import { blocOf } from '../../../rules/players.ts';
import type { Attendance } from '../../table/online/line.ts';
import { t } from '../../text/text.ts';
import { ABSENCE } from '../../wire/absence.ts';
import type { AskMessage, SeatInfo, TableInfo } from '../../wire/messages.ts';
import { BlocMark } from '../parts/marks.tsx';
import { sentence } from '../session.ts';
import { blocName } from '../words.ts';
import { Clocks, timeText } from './clocks.tsx';
import { NoticeChoice } from './notice.tsx';
import { paceWhat } from './pace.ts';
import { Talk, unread } from './talk.tsx';

/** Asks the server, and shows why it would not. */
function useAsk(at: Attendance): { ask: (message: AskMessage) => void; problem: string } {
  const [problem, setProblem] = useState('');
  const ask = (message: AskMessage) => {
    void at.ask(message).then(async (refused) => setProblem(refused ? await sentence(refused) : ''));
  };
  return { ask, problem };
}

const nameOf = (info: TableInfo, player: string | undefined): string =>
  info.seats.find((seat) => seat.player === player)?.name ?? '';

function Pause({ at, info }: { at: Attendance; info: TableInfo }) {
  const { ask, problem } = useAsk(at);
  const me = at.player.value;
  const { on, asked } = info.pause;
  // At a class's table whoever leads it decides.
  if (!info.pace || info.status !== 'playing' || info.team) return null;
  const other = asked.find((player) => player !== me);
  const mine = me !== null && asked.includes(me);
  const says = on
    ? t('online:pause.on')
    : mine
      ? t('online:pause.asked')
      : other === undefined
        ? ''
        : t('online:pause.wanted', { name: nameOf(info, other) });
  if (!says) return null;
  return (
    <div class="pause" role="status">
      <p class="small">{says}</p>
      {me !== null && (
        <button type="button" class="small" onClick={() => ask({ what: 'pause', on: !on && !mine })}>
          {t(on ? 'online:pause.goOn' : mine ? 'online:pause.withdraw' : 'online:pause.agree')}
        </button>
      )}
      {problem && (
        <p class="small bad" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** Stands above the panels; nothing to be seen at a table without clocks. */
export function DeskTop({ at }: { at: Attendance }) {
  const info = at.info.value;
  if (!info?.pace || info.status !== 'playing') return null;
  return (
    <div class="desk-top">
      <Clocks at={at} />
      <Pause at={at} info={info} />
    </div>
  );
}

/** The panel's name, with what is unread. */
export function DeskName({ at }: { at: Attendance }) {
  const n = unread(at);
  return (
    <>
      {t('online:desk.tab')}
      {n > 0 && (
        <span class="unread num">
          {n}
          <span class="hidden"> {t('online:desk.unread')}</span>
        </span>
      )}
    </>
  );
}

/** Live clocks begin once both have come: until then they decide nothing. */
const notBegun = ({ pace, clock, pause }: TableInfo): boolean =>
  pace !== null && 'bank' in pace && !pause.on && clock?.running.length === 0;

function Person({ seat, info, at }: { seat: SeatInfo; info: TableInfo; at: Attendance }) {
  const bloc = blocOf(seat.player);
  const { ask, problem } = useAsk(at);
  const [, tick] = useState(0);
  const mine = seat.player === at.player.value;
  const gone = !seat.present && seat.name !== null && info.status === 'playing';
  useEffect(() => {
    if (!gone) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [gone]);
  const away = seat.away + performance.now() - at.came.value;
  // Where there are clocks, they decide how long somebody may be away.
  const may =
    gone && !seat.bot && !mine && at.player.value !== null && !info.team && (info.pace === null || notBegun(info));
  const says = seat.bot
    ? t(seat.name === null ? 'online:desk.bot' : 'online:desk.standsIn', { level: t(`match:bots.mid.${seat.bot}`) })
    : t(mine ? 'online:desk.you' : gone ? 'online:desk.away' : seat.present ? 'online:desk.here' : 'online:desk.away');
  return (
    <li class={bloc ?? ''}>
      {bloc && <BlocMark bloc={bloc} />} <b>{seat.name ?? (seat.bot ? t(`app:new.level.${seat.bot}.name`) : '')}</b>
      <span class="small soft">
        {bloc && blocName(bloc)} · {says}
      </span>
      {may &&
        (away >= ABSENCE ? (
          <button type="button" class="small" onClick={() => ask({ what: 'stand-in' })}>
            {t('online:desk.standIn', { name: seat.name })}
          </button>
        ) : (
          <span class="small soft">{t('online:desk.standInAfter', { time: timeText(ABSENCE - away) })}</span>
        ))}
      {problem && (
        <span class="small bad" role="alert">
          {problem}
        </span>
      )}
    </li>
  );
}

/** To go on at one screen: where both want it. */
function Back({ at, info }: { at: Attendance; info: TableInfo }) {
  const { ask, problem } = useAsk(at);
  const me = at.player.value;
  if (me === null || info.status !== 'playing' || info.team) return null;
  const { asked } = info.takenBack;
  const mine = asked.includes(me);
  const other = asked.find((player) => player !== me);
  return (
    <details open={asked.length > 0}>
      <summary class="small">{t('online:back.title')}</summary>
      <p class="small">
        {mine
          ? t('online:back.asked')
          : other === undefined
            ? t('online:back.how')
            : t('online:back.wanted', { name: nameOf(info, other) })}
      </p>
      <button type="button" class="small" onClick={() => ask({ what: 'take-back', on: !mine })}>
        {t(mine ? 'online:pause.withdraw' : other === undefined ? 'online:back.ask' : 'online:pause.agree')}
      </button>
      {problem && (
        <p class="small bad" role="alert">
          {problem}
        </p>
      )}
    </details>
  );
}

/** The panel about the table. */
export function Desk({ at }: { at: Attendance }) {
  const info = at.info.value;
  const { ask, problem } = useAsk(at);
  if (!info) return null;
  const seated = at.player.value !== null;
  const { on, asked } = info.pause;
  const calm = !on && asked.length === 0;
  return (
    <>
      <section aria-label={t('online:desk.who')}>
        <h3>{t('online:desk.who')}</h3>
        <ul class="at-table">
          {info.seats.map((seat) => (
            <Person key={seat.player} seat={seat} info={info} at={at} />
          ))}
        </ul>
        <p class="small soft">{t('online:desk.watchers', { count: info.watchers })}</p>
        {info.brought && <p class="small soft">{t('online:bring.note')}</p>}
      </section>
      <Talk at={at} />
      <section aria-label={t('online:desk.time')}>
        <h3>{t('online:desk.time')}</h3>
        {info.status === 'playing' && <Clocks at={at} />}
        <p class="small">{paceWhat(info.pace, true)}</p>
        {info.pace && seated && calm && info.status === 'playing' && !info.team && (
          <button type="button" class="small" onClick={() => ask({ what: 'pause', on: true })}>
            {t('online:pause.ask')}
          </button>
        )}
        {problem && (
          <p class="small bad" role="alert">
            {problem}
          </p>
        )}
        {seated && <NoticeChoice />}
        <Back at={at} info={info} />
      </section>
    </>
  );
}
