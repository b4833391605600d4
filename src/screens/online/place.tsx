/** `#/table/<id or code>[/<secret of a seat>]`: the table, from the first look at it to the end of its match. */
import '../../styles/online.css';
import { useEffect, useState } from 'preact/hooks';
import { type Attendance, attend } from '../../table/online/line.ts';
import { loadTexts, MATCH_TEXTS, t } from '../../text/text.ts';
import { Match } from '../match/match.tsx';
import { problem as refusal } from '../match/ui.ts';
import { Page } from '../parts/page.tsx';
import { go, route } from '../route.ts';
import { closeMatch, table as onScreen, seatOnline, sentence } from '../session.ts';
import { AfterOnline } from './after.tsx';
import { tableInfo } from './api.ts';
import { TakenBack } from './bring.tsx';
import { Desk, DeskName, DeskTop } from './desk.tsx';
import { Notice } from './notice.tsx';
import { Room } from './room.tsx';
import { type HeldSeat, holdSeat, seatAt } from './seats.ts';

/** What the address names. */
function named(): { name: string; secret?: string } {
  const [, name = '', secret] = route.value.split('/');
  return { name, ...(secret ? { secret } : {}) };
}

/** A line that is kept while pages lie over the match. */
let open: { id: string; secret: string | undefined; attendance: Attendance } | null = null;

function line(id: string, secret: string | undefined): Attendance {
  if (open?.id === id && open.secret === secret && !open.attendance.problem.value) return open.attendance;
  leave();
  const attendance = attend({
    base: document.baseURI,
    table: id,
    ...(secret ? { secret } : {}),
    nameBot: (level) => t(`app:new.level.${level}.name`),
  });
  open = { id, secret, attendance };
  return attendance;
}

/** A seat by a link: it is held once it has opened its seat, in place of one that is held there already. */
let offered: HeldSeat | null = null;

/** Gives up the place at the table; the seat stays one's own. */
export function leave(): void {
  open?.attendance.close();
  open = null;
}

function Trouble({ text, onAgain }: { text: string; onAgain?: () => void }) {
  return (
    <Page title={t('online:trouble')}>
      <p class="alert" role="alert">
        {text}
      </p>
      <p class="row">
        {onAgain && (
          <button type="button" class="primary" onClick={onAgain}>
            {t('online:again')}
          </button>
        )}
        <button type="button" onClick={() => go('online')}>
          {t('online:toLobby')}
        </button>
      </p>
    </Page>
  );
}

export function TablePlace({ covered }: { covered: boolean }) {
  const [at, setAt] = useState<Attendance | null>(open?.attendance ?? null);
  const [trouble, setTrouble] = useState('');
  const [tries, setTries] = useState(0);
  const { name, secret: given } = covered ? { name: open?.id ?? '', secret: undefined } : named();

  useEffect(() => {
    if (covered) return;
    let gone = false;
    const begin = async () => {
      await loadTexts('online', 'errors', ...MATCH_TEXTS);
      const found = await tableInfo(name);
      if (gone) return;
      if (!found.ok) {
        setTrouble(await sentence(found.error));
        return;
      }
      const { id, chosen } = found.table;
      if (given) offered = { table: id, player: '', secret: given, kind: String(chosen.scenario ?? '') };
      // The secret leaves the address: whoever looks over a shoulder, or at the history, gets no seat.
      if (given || name !== id) go(`table/${id}`, true);
      setTrouble('');
      setAt(line(id, offered?.table === id ? offered.secret : seatAt(id)?.secret));
    };
    void begin();
    return () => {
      gone = true;
    };
  }, [name, given, tries]);

  const match = at?.table.value ?? null;
  const refused = at?.problem.value ?? null;
  const seated = at?.player.value ?? null;
  useEffect(() => {
    if (seated === null || !offered || offered.secret !== open?.secret) return;
    holdSeat({ ...offered, player: seated });
    offered = null;
  }, [seated, at]);
  const answered = match?.online?.refused.value ?? null;
  useEffect(() => {
    if (match && onScreen.value !== match) seatOnline(match, `table/${open?.id}`, leave);
  }, [match]);
  useEffect(() => {
    if (refused) void sentence(refused).then(setTrouble);
  }, [refused]);
  useEffect(() => {
    refusal.value = answered;
  }, [answered]);

  const again = () => {
    offered = null;
    leave();
    closeMatch();
    setAt(null);
    setTrouble('');
    setTries(tries + 1);
  };
  if (trouble) return <Trouble text={trouble} onAgain={again} />;
  const info = at?.info.value;
  if (info?.takenBack.done) return <TakenBack info={info} />;
  if (match && at && info && onScreen.value === match)
    return (
      <>
        <Notice table={match} id={info.id} />
        <Match
          table={match}
          covered={covered}
          desk={{ top: <DeskTop at={at} />, name: <DeskName at={at} />, panel: <Desk at={at} /> }}
          after={(onBoard) => <AfterOnline info={info} seat={seatAt(info.id)} onBoard={onBoard} />}
        />
      </>
    );
  if (!at || !info) return <Page title={t('app:home.loading')}>{null}</Page>;
  const seat = seatAt(info.id);
  const seatLink = seat ? new URL(`#/table/${info.id}/${seat.secret}`, document.baseURI).href : null;
  return <Room table={info} player={at.player.value} seatLink={seatLink} onTaken={again} />;
}
