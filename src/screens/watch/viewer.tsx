/** A finished match on the board that it was played on: the same header, board and panels, and nothing to decide. */
import '../../styles/match.css';
import '../../styles/aids.css';
import '../../styles/watch.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReplayTable } from '../../table/replay.ts';
import type { TableState } from '../../table/types.ts';
import { language, t } from '../../text/text.ts';
import { EndingScreen } from '../ending/ending.tsx';
import { logText, telling } from '../log-words.ts';
import { Header } from '../match/header.tsx';
import { Info } from '../match/info.tsx';
import { Jumps } from '../match/jumps.tsx';
import { LogPanel } from '../match/log-panel.tsx';
import { Place, tabular } from '../match/place.tsx';
import { Side } from '../match/side.tsx';
import { handOver, selected, sheet, type Tab, tab } from '../match/ui.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/marks.tsx';
import { PageTitle } from '../parts/page.tsx';
import { ShareButton } from '../parts/share.tsx';
import { addressNow, go } from '../route.ts';
import { useSounds } from '../sound.ts';
import { TermTip, usePlayed } from '../terms/term.tsx';
import { sentences } from '../words.ts';
import { AboutRecord } from './about.tsx';
import { Controls } from './controls.tsx';
import { WatchMenu } from './menu.tsx';
import { usePlayer } from './player.ts';
import { notesOf, type Opened } from './records.ts';
import { StoryPanel } from './story-panel.tsx';

const TABS: Tab[] = ['act', 'log', 'info'];
/** The address follows what is shown once it has stood for so many milliseconds: browsers refuse quicker changes. */
const SETTLED = 500;

/** Where a match stands, in words. */
export function positionText({ view, version }: TableState, of: number): string {
  const phase = t(`match:terms.phase.${view.phase}`);
  return t('watch:position', { round: view.round, phase, at: version, of });
}

/** Keeps address and table together, whichever of them changes. */
function useAddress(id: string, table: ReplayTable, asked: number): void {
  const at = table.at.value;
  /** What the address was made to say here: it asks for nothing, and whoever stepped on meanwhile stays there. */
  const written = useRef<number | null>(null);
  useEffect(() => {
    if (asked !== written.current) table.go(asked);
    written.current = null;
  }, [table, asked]);
  useEffect(() => {
    const timer = setTimeout(() => {
      // Whoever has left meanwhile is not called back.
      if (table.at.value === asked || addressNow().split('/')[1] !== id) return;
      written.current = table.at.value;
      go(`watch/${id}/${table.at.value}`, true);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [at, asked, id, table]);
}

interface StripProps {
  id: string;
  title: string;
  table: ReplayTable;
  onAbout: () => void;
  onMenu: () => void;
}

function Strip({ id, title, table, onAbout, onMenu }: StripProps) {
  const { scenario } = table.record;
  const [note] = notesOf(id, table);
  return (
    <section class="watch-strip" aria-label={title}>
      <button type="button" class="quiet" aria-label={t('watch:missing.toList')} onClick={() => go('watch')}>
        <Icon name="previous" /> <span class="long">{t('watch:missing.toList')}</span>
      </button>
      <PageTitle>{title}</PageTitle>
      <span class="small soft long">{t(`app:new.${scenario}.name`)}</span>
      <button type="button" class="watch-note" aria-haspopup="dialog" onClick={onAbout}>
        <Icon name="info" /> <b>{t('watch:about.title')}</b>
        {note && <span class="long">{note}</span>}
      </button>
      <button type="button" class="quiet menu-button" aria-haspopup="dialog" onClick={onMenu}>
        <Icon name="menu" />
        <span class="hidden">{t('match:header.menu')}</span>
      </button>
    </section>
  );
}

export function Viewer({ opened, at: asked }: { opened: Extract<Opened, { ok: true }>; at: number }) {
  const { id, title, table } = opened;
  const state = table.state.value;
  const at = table.at.value;
  const [about, setAbout] = useState(false);
  const [menu, setMenu] = useState(false);
  const [toBoard, setToBoard] = useState(false);
  const [said, setSaid] = useState('');
  const player = usePlayer(table, about || menu);
  useSounds(table);
  usePlayed(table.record.scenario);
  useAddress(id, table, asked);
  useEffect(() => {
    handOver();
    return () => {
      sheet.value = null;
    };
  }, [table]);
  const over = state.ending !== null;
  useEffect(() => {
    if (!over) setToBoard(false);
  }, [over]);
  const position = positionText(state, table.length);
  useEffect(() => {
    const news = sentences(telling(state.log.slice(state.fresh)).slice(0, 6).map(logText));
    setSaid(at === 0 ? position : sentences([t('watch:said', { position }), news]));
  }, [at, table, language.value]);

  const open = tab.value;
  const tables = tabular();
  const size = tables ? 'full' : (sheet.value?.size ?? (open === 'act' || selected.value ? 'small' : 'full'));
  const ended = over && !toBoard;
  return (
    <div class="match-root">
      <div class={`match watch sheet-${size} ${tables ? 'tabular' : ''}`} inert={ended}>
        <Strip id={id} title={title} table={table} onAbout={() => setAbout(true)} onMenu={() => setMenu(true)} />
        <Header state={state} />
        <Jumps key="jumps" tables={tables} hand={false} first={t('watch:story.tab')} />
        {!tables && <Place key="place" state={state} seat={null} />}
        <Side
          key="side"
          shown={TABS}
          open={open}
          size={size}
          scrolled=""
          names={{ act: t('watch:story.tab') }}
          foot={<Controls id={id} table={table} player={player} position={position} />}
        >
          {open === 'act' && <StoryPanel id={id} table={table} state={state} player={player} position={position} />}
          {open === 'log' && (
            <LogPanel
              state={state}
              places={{ go: (entry) => player.go(table.past.movesOf(entry)), upTo: state.log.length }}
            />
          )}
          {open === 'info' && <Info state={state} seat={null} />}
        </Side>
        {tables && <Place key="place" state={state} seat={null} />}
      </div>
      <p class="hidden" role="status" aria-live="polite">
        {said}
      </p>
      {ended && (
        <div class="cover">
          <EndingScreen state={state}>
            <div class="row">
              <button type="button" class="primary" onClick={() => player.go(0)}>
                {t('watch:ending.again')}
              </button>
              <button type="button" onClick={() => setToBoard(true)}>
                {t('match:ending.board')}
              </button>
              <ShareButton text={() => table.save()} />
              <button type="button" onClick={() => go('watch')}>
                {t('watch:ending.list')}
              </button>
              <button type="button" onClick={() => go('')}>
                {t('match:ending.home')}
              </button>
            </div>
          </EndingScreen>
        </div>
      )}
      <TermTip />
      {menu && <WatchMenu table={table} onClose={() => setMenu(false)} />}
      {about && (
        <Dialog title={t('watch:about.title')} onClose={() => setAbout(false)}>
          <AboutRecord id={id} table={table} />
          <div class="row">
            <button type="button" class="primary" onClick={() => setAbout(false)}>
              {t('app:close')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
