/** A table before its match begins: who sits, how the other gets here, and a free seat to take. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { blocOf } from '../../../rules/players.ts';
import { t } from '../../text/text.ts';
import type { TableInfo } from '../../wire/messages.ts';
import { copyField } from '../parts/copy-field.ts';
import { BlocMark } from '../parts/marks.tsx';
import { Page } from '../parts/page.tsx';
import { sentence } from '../session.ts';
import { joinTable } from './api.ts';
import { NameField } from './name-field.tsx';
import { drawnSecret, holdSeat, keepName, lastName, nameOr } from './seats.ts';

/** A text to be copied. */
function Copied({ label, text, note }: { label: string; text: string; note: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    if (field.current) setSaid(t((await copyField(field.current)) ? 'online:room.copied' : 'online:room.select'));
  };
  return (
    <div class="copied">
      <label>
        <span class="small soft">{label}</span>
        <input ref={field} type="text" readOnly value={text} onFocus={(e) => e.currentTarget.select()} />
      </label>
      <button type="button" onClick={() => void copy()}>
        {t('online:room.copy')}
      </button>
      <p class="small soft" role="status">
        {said || note}
      </p>
    </div>
  );
}

function TakeSeat({ table, onTaken }: { table: TableInfo; onTaken: () => void }) {
  const [name, setName] = useState(lastName());
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const own = useRef(drawnSecret());
  const free = table.seats.filter((seat) => seat.name === null);
  const take = async (player: string) => {
    setBusy(true);
    keepName(name.trim());
    const taken = await joinTable(table.id, {
      name: nameOr(name, t('online:someone')),
      player: player as '0' | '1',
      secret: own.current,
    });
    setBusy(false);
    if (!taken.ok) {
      setProblem(await sentence(taken.error));
      return;
    }
    holdSeat({
      table: table.id,
      player: taken.player,
      secret: taken.secret,
      kind: String(table.chosen.scenario ?? ''),
    });
    onTaken();
  };
  return (
    <form
      class="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void take(free[0].player);
      }}
    >
      <NameField name={name} onName={setName} />
      <div class="row">
        {free.map(({ player }) => {
          const bloc = blocOf(player);
          return (
            <button key={player} type="button" class="primary" disabled={busy} onClick={() => void take(player)}>
              {bloc && t(`online:room.take_${bloc}`)}
            </button>
          );
        })}
      </div>
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

export function Room(props: { table: TableInfo; player: string | null; seatLink: string | null; onTaken: () => void }) {
  const { table, player, seatLink } = props;
  const link = new URL(`#/table/${table.id}`, document.baseURI).href;
  const waits = player !== null;
  useEffect(() => {
    document.title = `${t('online:room.titleWaits', { code: table.code })} – ${t('app:title')}`;
    return () => {
      document.title = t('app:title');
    };
  }, [table.code]);
  return (
    <Page title={t('online:room.title', { scenario: t(`app:new.${table.chosen.scenario}.name`) })}>
      <ul class="seats-taken">
        {table.seats.map((seat) => {
          const bloc = blocOf(seat.player);
          return (
            <li key={seat.player} class={bloc ?? ''}>
              {bloc && <BlocMark bloc={bloc} />} <b>{seat.name ?? t('online:free')}</b>
              <span class="small soft">
                {bloc && t(`app:new.${bloc}`)}
                {seat.player === player && t('online:room.you')}
              </span>
            </li>
          );
        })}
      </ul>
      {waits ? (
        <>
          <p role="status">{t('online:room.waits')}</p>
          <p class="big-code num">
            <span class="hidden">{t('online:code.label')} </span>
            {table.code}
          </p>
          <Copied label={t('online:room.link')} text={link} note={t('online:room.linkNote')} />
          {seatLink && <Copied label={t('online:room.seat')} text={seatLink} note={t('online:room.seatNote')} />}
        </>
      ) : (
        <>
          <p>{t('online:room.invited')}</p>
          <TakeSeat table={table} onTaken={props.onTaken} />
        </>
      )}
    </Page>
  );
}
