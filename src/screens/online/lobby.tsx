/** `#/online`: tables on the server: one's own, a new one, one by its code, and those that are open to all. */
import '../../styles/online.css';
import { useEffect, useState } from 'preact/hooks';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { blocOf, playerOf } from '../../../rules/players.ts';
import { BLOCS, type Bloc, type ScenarioId } from '../../../rules/terms.ts';
import { loadTexts, t } from '../../text/text.ts';
import { CODE } from '../../wire/code.ts';
import type { TableInfo } from '../../wire/messages.ts';
import { Page } from '../parts/page.tsx';
import { go } from '../route.ts';
import { sentence } from '../session.ts';
import { createTable, listTables } from './api.ts';
import { NameField } from './name-field.tsx';
import { dropSeat, type HeldSeat, heldSeats, holdSeat, keepName, lastName, nameOr } from './seats.ts';

const scenarioName = (kind: unknown): string =>
  SCENARIO_IDS.includes(kind as ScenarioId) ? t(`app:new.${kind}.name`) : t('online:otherKind');

function NewTable({ onProblem }: { onProblem: (text: string) => void }) {
  const [scenario, setScenario] = useState<ScenarioId>('lesson');
  const [side, setSide] = useState<Bloc | 'drawn'>('drawn');
  const [listed, setListed] = useState(false);
  const [name, setName] = useState(lastName());
  const [busy, setBusy] = useState(false);
  const create = async () => {
    setBusy(true);
    keepName(name.trim());
    const made = await createTable({
      chosen: { scenario },
      listed,
      name: nameOr(name, t('online:someone')),
      ...(side === 'drawn' ? {} : { player: playerOf(side) }),
    });
    setBusy(false);
    if (!made.ok) {
      onProblem(await sentence(made.error));
      return;
    }
    holdSeat({ table: made.table.id, player: made.player, secret: made.secret, kind: scenario });
    go(`table/${made.table.id}`);
  };
  return (
    <form
      class="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void create();
      }}
    >
      <div class="fields">
        <NameField name={name} onName={setName} />
        <label>
          <span class="small soft">{t('app:new.scenario')}</span>
          <select value={scenario} onChange={(e) => setScenario(e.currentTarget.value as ScenarioId)}>
            {SCENARIO_IDS.map((id) => (
              <option key={id} value={id}>
                {t('online:new.scenario', { name: t(`app:new.${id}.name`), minutes: t(`app:new.${id}.minutes`) })}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="small soft">{t('online:new.side')}</span>
          <select value={side} onChange={(e) => setSide(e.currentTarget.value as Bloc | 'drawn')}>
            <option value="drawn">{t('online:new.drawn')}</option>
            {BLOCS.map((bloc) => (
              <option key={bloc} value={bloc}>
                {t(`app:new.${bloc}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="option">
        <input type="checkbox" checked={listed} onChange={(e) => setListed(e.currentTarget.checked)} />
        <b>{t('online:new.listed')}</b>
        <span class="small">{t('online:new.listedNote')}</span>
      </label>
      <p class="row">
        <button type="submit" class="primary" disabled={busy}>
          {t('online:new.create')}
        </button>
      </p>
    </form>
  );
}

/** Letters that are read out, as people type them. */
const asCode = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '');

function ByCode() {
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="row"
      onSubmit={(e) => {
        e.preventDefault();
        if (CODE.test(asCode(code))) go(`table/${asCode(code)}`);
        else setWrong(true);
      }}
    >
      <label>
        <span class="hidden">{t('online:code.label')}</span>
        <input
          type="text"
          class="code"
          size={8}
          maxLength={12}
          value={code}
          placeholder="ABC234"
          autocomplete="off"
          aria-invalid={wrong}
          onInput={(e) => {
            setCode(e.currentTarget.value);
            setWrong(false);
          }}
        />
      </label>
      <button type="submit">{t('online:code.go')}</button>
      {wrong && (
        <span class="small bad" role="alert">
          {t('online:code.wrong')}
        </span>
      )}
    </form>
  );
}

function Held({ seats, onDrop }: { seats: HeldSeat[]; onDrop: () => void }) {
  return (
    <ul class="tables">
      {seats.map((seat) => {
        const bloc = blocOf(seat.player);
        return (
          <li key={seat.table}>
            <span>
              <b>{scenarioName(seat.kind)}</b> <span class="small soft">{bloc && t(`app:new.${bloc}`)}</span>
            </span>
            <button type="button" onClick={() => go(`table/${seat.table}`)}>
              {t('online:mine.go')}
            </button>
            <button
              type="button"
              onClick={() => {
                dropSeat(seat.table);
                onDrop();
              }}
            >
              {t('online:mine.drop')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Listed({ tables, join }: { tables: TableInfo[]; join: boolean }) {
  return (
    <ul class="tables">
      {tables.map((table) => (
        <li key={table.id}>
          <span>
            <b>{scenarioName(table.chosen.scenario)}</b>{' '}
            <span class="small soft">
              {table.seats.map((seat) => seat.name ?? t('online:free')).join(t('online:against'))}
            </span>
          </span>
          <button type="button" onClick={() => go(`table/${table.id}`)}>
            {t(join ? 'online:open.join' : 'online:open.watch')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How often the lists are asked for anew, in milliseconds. */
const AGAIN = 8_000;

export function Lobby() {
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState('');
  const [seats, setSeats] = useState(heldSeats);
  const [waiting, setWaiting] = useState<TableInfo[]>([]);
  const [playing, setPlaying] = useState<TableInfo[]>([]);
  const [absent, setAbsent] = useState(false);
  useEffect(() => {
    void loadTexts('online', 'errors').then(() => setReady(true));
    const look = async () => {
      if (document.hidden) return;
      const [open, going] = await Promise.all([listTables('waiting'), listTables('playing')]);
      setAbsent(!open.ok && open.error.code === 'no-server');
      if (open.ok) setWaiting(open.tables);
      if (going.ok) setPlaying(going.tables);
    };
    void look();
    const timer = setInterval(() => void look(), AGAIN);
    return () => clearInterval(timer);
  }, []);
  if (!ready) return null;
  if (absent)
    return (
      <Page title={t('online:title')}>
        <p class="alert" role="alert">
          {t('errors:no-server')}
        </p>
        <p>{t('online:without')}</p>
      </Page>
    );
  const mine = new Set(seats.map((seat) => seat.table));
  const open = waiting.filter((table) => !mine.has(table.id));
  return (
    <Page title={t('online:title')}>
      <p class="lead">{t('online:lead')}</p>
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
      {seats.length > 0 && (
        <section aria-label={t('online:mine.title')}>
          <h2>{t('online:mine.title')}</h2>
          <Held seats={seats} onDrop={() => setSeats(heldSeats())} />
        </section>
      )}
      <section aria-label={t('online:new.title')}>
        <h2>{t('online:new.title')}</h2>
        <NewTable onProblem={setProblem} />
      </section>
      <section aria-label={t('online:code.title')}>
        <h2>{t('online:code.title')}</h2>
        <p class="small soft">{t('online:code.what')}</p>
        <ByCode />
      </section>
      <section aria-label={t('online:open.title')}>
        <h2>{t('online:open.title')}</h2>
        {open.length > 0 ? <Listed tables={open} join /> : <p class="soft">{t('online:open.none')}</p>}
        {playing.length > 0 && (
          <>
            <h3>{t('online:open.going')}</h3>
            <Listed tables={playing} join={false} />
          </>
        )}
      </section>
    </Page>
  );
}
