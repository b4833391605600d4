/** `#/online`: tables on the server: one's own, a new one, one by its code, those that wait for a player, and those that are played. */
import '../../styles/lobby.css';
import '../../styles/online.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { loadTexts, t } from '../../text/text.ts';
import type { HouseInfo } from '../../wire/messages.ts';
import { Page } from '../parts/page.tsx';
import { Bring } from './bring.tsx';
import { ByCode } from './by-code.tsx';
import { Held } from './held.tsx';
import { type Listing, useListing } from './listing.ts';
import { Row } from './row.tsx';
import { heldSeats } from './seats.ts';
import { SetUp } from './set-up.tsx';

/** How often the lists are asked for anew, in milliseconds. */
const AGAIN = 12_000;

function Tables(props: { listing: Listing; join: boolean; none: string; without?: Set<string> }) {
  const { listing, join, none, without } = props;
  const tables = listing.tables?.filter(({ id }) => !without?.has(id));
  if (!tables) return <p class="soft">{t('app:home.loading')}</p>;
  return (
    <>
      {tables.length > 0 ? (
        <ul class="tables">
          {tables.map((table) => (
            <Row key={table.id} table={table} join={join} />
          ))}
        </ul>
      ) : (
        <p class="soft empty">{none}</p>
      )}
      {listing.more && (
        <button type="button" class="grow" onClick={() => void listing.grow()}>
          {t('online:list.more')}
        </button>
      )}
    </>
  );
}

function KindFilter({ kind, onKind }: { kind: string; onKind: (kind: string) => void }) {
  return (
    <label class="kind">
      <span class="small soft">{t('online:list.show')}</span>
      <select value={kind} onChange={(e) => onKind(e.currentTarget.value)}>
        <option value="">{t('online:list.all')}</option>
        {SCENARIO_IDS.map((id) => (
          <option key={id} value={id}>
            {t(`app:new.${id}.name`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Lobby() {
  const [ready, setReady] = useState(false);
  const [seats, setSeats] = useState(heldSeats);
  const [kind, setKind] = useState('');
  const [house, setHouse] = useState<HouseInfo | null>(null);
  const [absent, setAbsent] = useState(false);
  const [looked, setLooked] = useState(0);
  const waiting = useListing('waiting', kind);
  const playing = useListing('playing', kind);
  const make = useRef<HTMLDivElement>(null);
  const look = useRef(async () => {});
  look.current = async () => {
    const [open] = await Promise.all([waiting.look(), playing.look()]);
    setAbsent(open.problem?.code === 'no-server');
    if (open.house) setHouse(open.house);
    setLooked((n) => n + 1);
  };
  useEffect(() => {
    void loadTexts('online', 'errors').then(() => setReady(true));
    const again = () => void (document.hidden || look.current());
    const timer = setInterval(again, AGAIN);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, []);
  useEffect(() => void look.current(), [kind]);
  if (!ready) return null;
  if (absent && waiting.tables === null)
    return (
      <Page title={t('online:title')}>
        <p class="alert" role="alert">
          {t('errors:no-server')}
        </p>
        <p>{t('online:without')}</p>
      </Page>
    );
  const mine = new Set(seats.map((seat) => seat.table));
  return (
    <Page title={t('online:title')}>
      <div class="lobby">
        <p class="lead">{t('online:lead')}</p>
        {absent && (
          <p class="alert" role="alert">
            {t('errors:no-server')}
          </p>
        )}
        <button type="button" class="primary to-new" onClick={() => make.current?.scrollIntoView()}>
          {t('online:new.title')}
        </button>
        <button type="button" class="to-new" onClick={() => document.getElementById('lobby-code')?.scrollIntoView()}>
          {t('online:code.have')}
        </button>
        <div class="make" ref={make}>
          <section aria-labelledby="lobby-new">
            <h2 id="lobby-new">{t('online:new.title')}</h2>
            <SetUp house={house} />
          </section>
          <section aria-labelledby="lobby-code">
            <h2 id="lobby-code">{t('online:code.title')}</h2>
            <p class="small soft">{t('online:code.what')}</p>
            <ByCode />
          </section>
          {house && <Bring house={house} />}
        </div>
        <div class="find">
          {seats.length > 0 && (
            <section aria-labelledby="lobby-mine">
              <h2 id="lobby-mine">{t('online:mine.title')}</h2>
              <Held
                seats={seats}
                looked={looked}
                onDrop={(id) => setSeats(seats.filter(({ table }) => table !== id))}
              />
            </section>
          )}
          <section aria-labelledby="lobby-open">
            <div class="heading">
              <h2 id="lobby-open">{t('online:open.title')}</h2>
              <KindFilter kind={kind} onKind={setKind} />
            </div>
            <Tables
              listing={waiting}
              join
              none={t(kind ? 'online:open.noneOfKind' : 'online:open.none')}
              without={mine}
            />
          </section>
          <section aria-labelledby="lobby-going">
            <h2 id="lobby-going">{t('online:open.going')}</h2>
            <Tables
              listing={playing}
              join={false}
              none={t(kind ? 'online:open.goingNoneOfKind' : 'online:open.goingNone')}
              without={mine}
            />
          </section>
        </div>
      </div>
    </Page>
  );
}
