/** The match on screen: header, board, side panel; the curtain over them while nobody has taken the seat. */
import '../../styles/match.css';
import '../../styles/aids.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Table } from '../../table/types.ts';
import { language, t } from '../../text/text.ts';
import { EndingScreen } from '../ending/ending.tsx';
import { AfterMatch } from '../ending/next.tsx';
import { reducedMotion } from '../settings.ts';
import { useSounds } from '../sound.ts';
import { TermTip, usePlayed } from '../terms/term.tsx';
import { TipBox } from '../tips/tip-box.tsx';
import { Act } from './act.tsx';
import { Asides } from './asides.tsx';
import { WatchingOnline } from './away.tsx';
import { Watching } from './bots.tsx';
import { Briefing, isDue, wasTold } from './briefing.ts';
import { Curtain } from './curtain.tsx';
import { useKeptFocus } from './focus.ts';
import { Header, whoDecides } from './header.tsx';
import { dropHint } from './hint.tsx';
import { Info } from './info.tsx';
import { Jumps } from './jumps.tsx';
import { useKeys } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { Log } from './log.tsx';
import { atText, LookBack, shownOf, Waits } from './look-back.tsx';
import { Menu } from './menu.tsx';
import { useBots } from './pace.ts';
import { Place, tabular } from './place.tsx';
import { Side } from './side.tsx';
import {
  aloft,
  card,
  facing,
  handOver,
  landing,
  leaving,
  letGo,
  matterOf,
  moment,
  news,
  onMap,
  seatOf,
  selected,
  sheet,
  sheetOf,
  type Tab,
  tab,
} from './ui.ts';

const TABS: Tab[] = ['act', 'log', 'info'];

interface Props {
  table: Table;
  /** Another page lies over it. */
  covered: boolean;
  /** The tutorial's coach. */
  coach?: ComponentChildren;
  /** What can be done after the match, where it is another thing than at this screen's own. */
  after?: (onBoard: () => void) => ComponentChildren;
  /** What an online table has beside the match: above the panels, and a panel of its own with its name. */
  desk?: { top: ComponentChildren; name: ComponentChildren; panel: ComponentChildren };
}

export function Match({ table, covered, coach, after, desk }: Props) {
  const state = table.state.value;
  const seat = seatOf(table, state);
  const [menu, setMenu] = useState(false);
  const [keys, setKeys] = useState(false);
  const [toBoard, setToBoard] = useState(false);
  const [briefing, setBriefing] = useState(false);
  const [, briefed] = useState(0);
  const { viewer, ending } = state;

  // Whatever one person was looking at is forgotten before the next sees the screen.
  useEffect(() => handOver(), [viewer, table]);
  useEffect(letGo, [matterOf(state)]);
  useEffect(() => dropHint, [state.version, viewer, table]);
  // What one match has just brought is not told over another, nor does it look as was chosen there.
  useEffect(
    () => () => {
      sheet.value = null;
      moment.value = null;
      aloft.value = false;
    },
    [table],
  );
  useEffect(() => landing(reducedMotion()), [aloft.value, moment.value]);
  useSounds(table);
  usePlayed(state.view.scenario);
  // What was told in another language is not told again.
  useEffect(() => {
    news.value = '';
  }, [language.value]);
  const shown = shownOf(table, state);
  const back = shown !== state;
  // Before anything is chosen, and before what has happened is told.
  const briefs = !covered && !coach && (briefing || isDue(table, seat));
  useBots(table, menu || keys || briefs || covered || back, reducedMotion());

  const over = ending !== null;
  // The account comes once the reader has seen what the last move brought.
  const ended = over && !toBoard;
  const closed = viewer === null;
  const tabs = [...TABS.filter((x) => x !== 'act' || !over), ...(desk ? (['table'] as const) : [])];
  const open = tabs.includes(tab.value) ? tab.value : tabs[0];
  const tables = tabular();
  const size = tables ? 'full' : sheetOf(state, open);
  const map = !tables && open === 'act' && !back && onMap(state);
  // Whoever looks a nation up looks at the map.
  const looked = open === 'info' && selected.value?.kind === 'nation';
  const looks = `sheet-${size} ${map || looked ? 'on-map' : ''} ${tables ? 'tabular' : ''} ${back ? 'looks-back' : ''}`;
  const first = viewer === 'spectator' ? t('match:bots.tab') : t('match:tabs.act');
  const listens = !menu && !keys && !briefs && !covered && !closed && !leaving.value && !moment.value && !ended;
  // Nothing is decided, and nothing is taken back, while one looks at what was.
  const decides = back ? null : seat;
  useKeptFocus(`${state.version} ${viewer} ${back}`, listens);
  useKeys({ table, seat: decides, menu: () => setMenu(true), help: () => setKeys(true) }, listens);
  const place = (
    <Place key="place" state={shown} seat={decides} nationsFirst={onMap(state)}>
      {back && <LookBack table={table} past={shown} />}
    </Place>
  );
  return (
    <div class="match-root">
      <div class={`match ${looks}`} inert={closed || covered || ended}>
        <Header state={shown} onMenu={() => setMenu(true)} />
        <Jumps
          key="jumps"
          tables={tables}
          hand={seat !== null}
          // Not the word of the tab below it: that is another menu.
          first={tables && viewer !== 'spectator' ? t('match:tabs.decide') : first}
        />
        {!tables && place}
        <Side
          key="side"
          shown={tabs}
          open={open}
          size={size}
          facing={facing(state)}
          names={{ act: first, table: desk?.name }}
          top={
            <>
              {desk?.top}
              {coach ?? (seat && <TipBox seat={seat} />)}
            </>
          }
          scrolled={`${state.view.ask?.ask} ${viewer} ${card.value} ${open === 'act' && back}`}
          foot={
            over && (
              <button type="button" class="primary" onClick={() => setToBoard(false)}>
                {t('match:ending.toEnding')}
              </button>
            )
          }
        >
          {open === 'act' && back && <Waits table={table} />}
          {open === 'act' && !back && seat && <Act seat={seat} />}
          {open === 'act' && !back && viewer === 'spectator' && <Watching table={table} state={state} />}
          {open === 'act' && !back && viewer === 'spectator' && table.online && (
            <WatchingOnline state={state} online={table.online} />
          )}
          {open === 'log' && !closed && <Log table={table} state={state} shown={shown} />}
          {open === 'table' && desk?.panel}
          {open === 'info' && !closed && <Info state={shown} seat={decides} />}
        </Side>
        {/* What is asked comes first where all is read from top to bottom. */}
        {tables && place}
      </div>
      <News />
      <p class="hidden" role="status" aria-live="polite">
        {back ? atText(shown) : closed || over ? '' : whoDecides(state)}
      </p>
      {closed && !aloft.value && (
        <div class="cover" inert={covered}>
          <Curtain table={table} state={state} onReveal={() => table.reveal()} onMenu={() => setMenu(true)} />
        </div>
      )}
      {ended && !moment.value && (
        <div class="cover" inert={covered}>
          <EndingScreen state={state} late={table.online?.late.value}>
            {after ? (
              after(() => setToBoard(true))
            ) : (
              <AfterMatch state={state} text={() => table.save()} onBoard={() => setToBoard(true)} />
            )}
          </EndingScreen>
        </div>
      )}
      {!covered && <TermTip />}
      <Asides seat={seat} covered={covered || briefs} />
      {menu && (
        <Menu
          state={state}
          seat={seat}
          onClose={() => setMenu(false)}
          onKeys={() => {
            setMenu(false);
            setKeys(true);
          }}
          onBriefing={() => {
            setMenu(false);
            setBriefing(true);
          }}
        />
      )}
      {briefs && (
        <Briefing
          key={viewer}
          state={state}
          seat={seat}
          onClose={() => {
            if (seat) wasTold(seat);
            setBriefing(false);
            briefed((n) => n + 1);
          }}
        />
      )}
      {keys && <KeysHelp onClose={() => setKeys(false)} />}
    </div>
  );
}

/** By itself, as it changes after every move of a bot: nothing else is rendered again for it. */
function News() {
  return (
    <p class="hidden" role="status" aria-live="polite">
      {news.value}
    </p>
  );
}
