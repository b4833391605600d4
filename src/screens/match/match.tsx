/** The match on screen: header, board, side panel; the curtain over them while nobody has taken the seat. */
import '../../styles/match.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Table } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { EndingScreen } from '../ending/ending.tsx';
import { Icon } from '../parts/marks.tsx';
import { Act } from './act.tsx';
import { Asides } from './asides.tsx';
import { BoardView } from './board-view.tsx';
import { Curtain } from './curtain.tsx';
import { Header } from './header.tsx';
import { Info } from './info.tsx';
import { LogPanel } from './log-panel.tsx';
import { Menu } from './menu.tsx';
import { handOver, news, onMap, plain, seatOf, sheet, sheetOf, type Tab, tab } from './ui.ts';

const TABS: Tab[] = ['act', 'log', 'info'];

export function Match({ table, covered }: { table: Table; covered: boolean }) {
  const state = table.state.value;
  const seat = seatOf(table, state);
  const [menu, setMenu] = useState(false);
  const [toBoard, setToBoard] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const { viewer, ending } = state;

  // Whatever one person was looking at is forgotten before the next sees the screen.
  useEffect(() => handOver(), [viewer, table]);
  useEffect(() => panel.current?.scrollTo(0, 0), [tab.value, state.view.ask?.ask, viewer]);

  const over = ending !== null;
  const closed = viewer === null;
  const shown = TABS.filter((x) => x !== 'act' || !over);
  const open = shown.includes(tab.value) ? tab.value : shown[0];
  const size = over ? 'small' : sheetOf(state.view, open);
  const map = open === 'act' && onMap(state.view);
  const looks = `sheet-${size} ${map ? 'on-map' : ''} ${plain.value ? 'plain' : ''}`;
  // Arrow keys walk along the tabs, as they do in any list of tabs.
  const turn = (e: KeyboardEvent) => {
    const by = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    tab.value = shown[(shown.indexOf(open) + by + shown.length) % shown.length];
    document.getElementById(`tab-${tab.value}`)?.focus();
  };
  return (
    <div class="match-root">
      <div class={`match ${looks}`} inert={closed || covered || (over && !toBoard)}>
        <Header state={state} onMenu={() => setMenu(true)} />
        <BoardView state={state} seat={seat} />
        <aside class="side" aria-label={t('match:tabs.label')}>
          <div class="tabs">
            <div role="tablist" aria-label={t('match:tabs.label')} onKeyDown={turn}>
              {shown.map((x) => (
                <button
                  key={x}
                  id={`tab-${x}`}
                  type="button"
                  role="tab"
                  aria-selected={open === x}
                  aria-controls="panel"
                  onClick={() => {
                    tab.value = x;
                    sheet.value = null;
                  }}
                >
                  {t(`match:tabs.${x}`)}
                </button>
              ))}
            </div>
            <button
              type="button"
              class="sheet"
              onClick={() => {
                sheet.value = size === 'full' ? 'small' : 'full';
              }}
            >
              <Icon name={size === 'full' ? 'globe' : 'log'} />
              {t(size === 'full' ? 'match:tabs.map' : map ? 'match:tabs.list' : 'match:tabs.open')}
            </button>
          </div>
          <div ref={panel} id="panel" class={`panel panel-${open}`} role="tabpanel" aria-labelledby={`tab-${open}`}>
            {open === 'act' && seat && <Act seat={seat} />}
            {open === 'log' && !closed && <LogPanel state={state} />}
            {open === 'info' && !closed && <Info state={state} />}
          </div>
          {over && (
            <button type="button" class="primary" onClick={() => setToBoard(false)}>
              {t('match:ending.toEnding')}
            </button>
          )}
        </aside>
      </div>
      <p class="hidden" role="status" aria-live="polite">
        {news.value}
      </p>
      {closed && (
        <div class="cover" inert={covered}>
          <Curtain state={state} onReveal={() => table.reveal()} onMenu={() => setMenu(true)} />
        </div>
      )}
      {over && !toBoard && (
        <div class="cover" inert={covered}>
          <EndingScreen table={table} state={state} onBoard={() => setToBoard(true)} />
        </div>
      )}
      <Asides seat={seat} covered={covered} />
      {menu && <Menu seat={seat} onClose={() => setMenu(false)} />}
    </div>
  );
}
