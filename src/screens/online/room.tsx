/** A table before its match begins: who sits and who is there, how the other gets here, what will be played. */
import '../../styles/lobby.css';
import { useEffect, useState } from 'preact/hooks';
import { blocOf } from '../../../rules/players.ts';
import { t } from '../../text/text.ts';
import type { AskMessage, HouseInfo, TableInfo } from '../../wire/messages.ts';
import { BlocMark } from '../parts/marks.tsx';
import { Page } from '../parts/page.tsx';
import { blocName } from '../words.ts';
import { askHouse } from './api.ts';
import { freeOf, scenarioName, sitterOf } from './chosen.ts';
import { Copied } from './copied.tsx';
import { HostDesk } from './host.tsx';
import { Leave } from './leave.tsx';
import { NoticeChoice } from './notice.tsx';
import { Plan } from './plan.tsx';
import { TakeSeat } from './take-seat.tsx';
import { useTitle } from './title.ts';

function Seats({ table, player }: { table: TableInfo; player: string | null }) {
  return (
    <ul class="seats-taken">
      {table.seats.map((seat) => {
        const bloc = blocOf(seat.player);
        const sitter = sitterOf(seat);
        const what = [
          bloc && blocName(bloc),
          seat.player === player && t('online:room.isYou'),
          seat.player === table.host && t('online:room.isHost'),
        ];
        return (
          <li key={seat.player} class={`${bloc ?? ''} ${sitter === null ? 'free' : ''}`}>
            {bloc && <BlocMark bloc={bloc} />} <b>{sitter ?? t('online:free')}</b>
            <span class="small soft">{what.filter(Boolean).join(t('online:against'))}</span>
            {seat.name !== null && (
              <span class={`small presence ${seat.present ? 'here' : ''}`}>
                {t(seat.present ? 'online:room.here' : 'online:room.away')}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How the table stands, for whoever looks at it. */
function stands(table: TableInfo, player: string | null): string {
  const full = freeOf(table).length === 0;
  const nameAt = (wanted: (one: string) => boolean) => table.seats.find((seat) => wanted(seat.player))?.name;
  const host = nameAt((one) => one === table.host);
  if (player === null) {
    if (full) return t('online:room.look');
    return table.confirm ? t('online:room.invitedConfirm', { name: host }) : t('online:room.invited');
  }
  if (player !== table.host && table.confirm) return t('online:room.hostBegins', { name: host });
  if (full) return t('online:room.come', { name: nameAt((one) => one !== player) });
  return t(table.confirm ? 'online:room.waitsConfirm' : 'online:room.waits');
}

/** The code and the link, for as long as there is a seat to be taken. */
function Invitation({ table }: { table: TableInfo }) {
  const link = new URL(`#/table/${table.id}`, document.baseURI).href;
  return (
    <>
      <p class="big-code num">
        <span class="hidden">{t('online:code.label')} </span>
        {table.code}
      </p>
      <Copied label={t('online:room.link')} text={link} note={t('online:room.linkNote')} />
    </>
  );
}

interface Props {
  table: TableInfo;
  player: string | null;
  seatLink: string | null;
  onTaken: () => void;
  /** Gives the sentence of a refusal; '' where it is done. */
  onAsk: (message: AskMessage) => Promise<string>;
  onLeave: () => Promise<string>;
}

export function Room({ table, player, seatLink, onTaken, onAsk, onLeave }: Props) {
  const [house, setHouse] = useState<HouseInfo | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const full = freeOf(table).length === 0;
  const seated = player !== null;
  const isHost = seated && player === table.host;
  useEffect(() => void askHouse().then(setHouse), []);
  useTitle(t(seated && full ? 'online:room.titleFull' : 'online:room.titleWaits', { code: table.code }));
  const doing = async (work: Promise<string>) => {
    setBusy(true);
    setProblem(await work);
    setBusy(false);
  };
  return (
    <Page title={t('online:room.title', { scenario: scenarioName(table.chosen.scenario) })}>
      <div class="room">
        <div>
          <Seats table={table} player={player} />
          <p role="status" class="stands">
            {stands(table, player)}
          </p>
          {!seated && (
            <p class="small soft">
              {t('online:room.pitch')} <a href="#/rulebook">{t('online:room.rules')}</a>
            </p>
          )}
          {!seated && !full && <TakeSeat table={table} onTaken={onTaken} />}
          {seated && !full && <Invitation table={table} />}
          {isHost && <HostDesk table={table} house={house} busy={busy} onAsk={(m) => void doing(onAsk(m))} />}
          {problem && (
            <p class="alert" role="alert">
              {problem}
            </p>
          )}
          {seated && <NoticeChoice />}
          {seatLink && (
            <details>
              <summary>{t('online:room.otherDevice')}</summary>
              <div>
                <Copied label={t('online:room.seat')} text={seatLink} note={t('online:room.seatNote')} />
              </div>
            </details>
          )}
          {seated && <Leave closes={isHost} busy={busy} onLeave={() => void doing(onLeave())} />}
        </div>
        <Plan table={table} bots={(house?.bots.length ?? 1) > 0} />
      </div>
    </Page>
  );
}
