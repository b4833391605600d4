/**
 * `#/table/<id or code>[/<secret of a seat>]`: the table, from the first look at it to the end of its match.
 * `#/table/<id>/of/<class>`: a table of a class that this device leads, to look at.
 */
import '../../styles/online.css';
import { useEffect, useState } from 'preact/hooks';
import { type Attendance, attend } from '../../table/online/line.ts';
import { loadTexts, MATCH_TEXTS, t } from '../../text/text.ts';
import type { AskMessage } from '../../wire/messages.ts';
import { classAt } from '../classroom/held.ts';
import { Match } from '../match/match.tsx';
import { problem as refusal } from '../match/ui.ts';
import { Page } from '../parts/page.tsx';
import { go, route } from '../route.ts';
import { closeMatch, table as onScreen, place, seatOnline, sentence } from '../session.ts';
import { AfterOnline } from './after.tsx';
import { tableInfo } from './api.ts';
import { Desk, DeskName, DeskTop } from './desk.tsx';
import { GONE, Gone } from './gone.tsx';
import { Notice } from './notice.tsx';
import { Room } from './room.tsx';
import { dropSeat, type HeldSeat, holdSeat, seatAt } from './seats.ts';
import { TakenBack } from './taken-back.tsx';

/** What the address names. */
function named(): { name: string; secret?: string; led?: string } {
  const [, name = '', secret, led] = route.value.split('/');
  if (secret === 'of') return { name, led };
  return { name, ...(secret ? { secret } : {}) };
}

/** A line that is kept while pages lie over the match. */
let open: { id: string; secret: string | undefined; address: string; attendance: Attendance } | null = null;

function line(id: string, secret: string | undefined, address = `table/${id}`): Attendance {
  if (open?.id === id && open.secret === secret && !open.attendance.problem.value) return open.attendance;
  leave();
  const attendance = attend({
    base: document.baseURI,
    table: id,
    ...(secret ? { secret } : {}),
    nameBot: (level) => t(`app:new.level.${level}.name`),
  });
  open = { id, secret, address, attendance };
  return attendance;
}

/** A seat by a link: it is held once it has opened its seat, in place of one that is held there already. */
let offered: HeldSeat | null = null;

/** Why there is nothing to come back to: the refusal's code; null where there is. Then the seat is held no longer. */
function goneFor(code: string): string | null {
  if (!open) return null;
  // The table was found, and the seat that this device holds opens nothing there: somebody has freed it meanwhile.
  const freed = code === 'table-unknown' && open.secret !== undefined && seatAt(open.id)?.secret === open.secret;
  const why = freed ? 'sent-away' : GONE.find((one) => one === code);
  if (why) dropSeat(open.id);
  return why ?? null;
}

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
      <p class="row onward">
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
  const [gone, setGone] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [, noted] = useState(0);
  const [tries, setTries] = useState(0);
  const { name, secret: given, led } = covered ? { name: open?.id ?? '' } : named();

  useEffect(() => {
    if (covered) return;
    let past = false;
    const begin = async () => {
      await loadTexts('online', 'errors', ...MATCH_TEXTS);
      // Of a class's tables nobody is told anything but by a secret.
      if (led) {
        if (!past) setAt(line(name, classAt(led)?.lead, route.value));
        return;
      }
      const found = await tableInfo(name);
      if (past) return;
      if (!found.ok) {
        setTrouble(await sentence(found.error));
        return;
      }
      const { id, chosen, closed } = found.table;
      if (closed) {
        dropSeat(id);
        setGone('table-closed');
        return;
      }
      if (given) offered = { table: id, player: '', secret: given, kind: String(chosen.scenario ?? '') };
      // The secret leaves the address: whoever looks over a shoulder, or at the history, gets no seat.
      if (given || name !== id) go(`table/${id}`, true);
      setTrouble('');
      setGone(null);
      setAt(line(id, offered?.table === id ? offered.secret : seatAt(id)?.secret));
    };
    void begin();
    return () => {
      past = true;
    };
  }, [name, given, led, tries]);

  const match = at?.table.value ?? null;
  const refused = at?.problem.value ?? null;
  const seated = at?.player.value ?? null;
  useEffect(() => {
    if (seated === null || !offered || offered.secret !== open?.secret) return;
    holdSeat({ ...offered, player: seated });
    offered = null;
    // The room shows the link to the seat from now on.
    noted((n) => n + 1);
  }, [seated, at]);
  const answered = match?.online?.refused.value ?? null;
  useEffect(() => {
    // A line that was left meanwhile shows nothing; and the match of an old line, when it leaves, takes no new one with it.
    if (!match || open?.attendance !== at || onScreen.value === match) return;
    seatOnline(match, open?.address ?? '', () => open?.attendance === at && leave());
  }, [match]);
  useEffect(() => {
    if (!refused || leaving) return;
    const why = goneFor(refused.code);
    if (why) setGone(why);
    else void sentence(refused).then(setTrouble);
  }, [refused]);
  const done = at?.info.value?.takenBack.done ?? false;
  // What goes on here no longer is left: no page leads back to it.
  useEffect(() => {
    if (match && !covered && (refused || done) && onScreen.value === match) closeMatch();
  }, [match, covered, refused, done]);
  // A room that nobody looks at is left: else its host would be there, and not see who comes.
  useEffect(
    () => () => {
      if (place.value !== 'table') leave();
    },
    [],
  );
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
  const ask = async (message: AskMessage): Promise<string> => {
    const refusal = (await at?.ask(message)) ?? null;
    return refusal && !GONE.includes(refusal.code) ? sentence(refusal) : '';
  };
  const quit = async (id: string): Promise<string> => {
    setLeaving(true);
    const why = await ask({ what: 'quit' });
    if (why) {
      setLeaving(false);
      return why;
    }
    dropSeat(id);
    leave();
    go('online');
    return '';
  };
  if (gone) return <Gone code={gone} />;
  if (trouble) return <Trouble text={trouble} onAgain={again} />;
  const info = at?.info.value;
  if (info?.takenBack.done) return <TakenBack info={info} state={match?.state.value ?? null} />;
  if (match && at && info && onScreen.value === match)
    return (
      <>
        <Notice table={match} id={info.id} />
        <Match
          table={match}
          covered={covered}
          desk={{ top: <DeskTop at={at} />, name: <DeskName at={at} />, panel: <Desk at={at} /> }}
          after={(onBoard) => (
            <AfterOnline
              info={info}
              seat={seatAt(info.id)}
              {...(info.team && open?.secret && { lead: open.secret })}
              onBoard={onBoard}
            />
          )}
        />
      </>
    );
  if (info?.closed && !leaving) return <Gone code="table-closed" />;
  if (!at || !info) return <Page title={t('app:home.loading')}>{null}</Page>;
  const seat = seatAt(info.id);
  const seatLink = seat ? new URL(`#/table/${info.id}/${seat.secret}`, document.baseURI).href : null;
  return (
    <Room
      table={info}
      player={at.player.value}
      seatLink={seatLink}
      onTaken={again}
      onAsk={ask}
      onLeave={() => quit(info.id)}
    />
  );
}
