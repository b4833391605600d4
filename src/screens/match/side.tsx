/** The panels beside the board, a tab each; on a phone they lie below it and may take the screen. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { type Sheet, sheet, type Tab, tab } from './ui.ts';

interface Props {
  shown: readonly Tab[];
  open: Tab;
  size: Sheet;
  /** What is before the reader: what they choose for it holds for it, whatever it needs. */
  facing?: string;
  /** When this changes, the panel begins at its top again. */
  scrolled: string;
  /** Other names for tabs. */
  names: Partial<Record<Tab, ComponentChildren>>;
  /** The open panel. */
  children: ComponentChildren;
  /** What stands above the tabs. */
  top?: ComponentChildren;
  /** What stands below every panel. */
  foot?: ComponentChildren;
}

/** What changes a panel's height without a new element in it. */
const OPENS = ['open', 'aria-pressed'];

/** Marks a panel while there is more of it below its edge. */
function useMore(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = panel.current;
    if (!box) return;
    const look = () => box.toggleAttribute('data-more', box.scrollTop + box.clientHeight < box.scrollHeight - 8);
    const changes = new MutationObserver(look);
    changes.observe(box, { childList: true, characterData: true, subtree: true, attributeFilter: OPENS });
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      changes.disconnect();
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [panel]);
}

const TAKES_FOCUS = 'button, a[href], input, select, summary, [tabindex]';

export function Side({ shown, open, size, facing, scrolled, names, children, top, foot }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.scrollTo(0, 0), [open, scrolled]);
  useMore(panel);
  // Where nothing in it takes the focus, the keyboard scrolls the panel itself.
  useLayoutEffect(() => {
    panel.current?.toggleAttribute('tabindex', false);
    if (panel.current && !panel.current.querySelector(TAKES_FOCUS)) panel.current.tabIndex = 0;
  });
  const choose = (to: Tab) => {
    tab.value = to;
    // Where the page scrolls, one may be far below it.
    const shows = panel.current;
    if (shows && shows.getBoundingClientRect().top < 0) shows.scrollIntoView();
  };
  // Arrow keys walk along the tabs, as they do in any list of tabs.
  const turn = (e: KeyboardEvent) => {
    const by = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    e.preventDefault();
    choose(shown[(shown.indexOf(open) + by + shown.length) % shown.length]);
    document.getElementById(`tab-${tab.value}`)?.focus();
  };
  return (
    <aside class="side" aria-label={t('match:tabs.label')}>
      {top}
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
              onClick={() => choose(x)}
            >
              {names[x] ?? t(`match:tabs.${x}`)}
            </button>
          ))}
        </div>
        <div class="sheet">
          {(['small', 'full'] as const).map((x) => (
            <button
              key={x}
              type="button"
              aria-pressed={size === x}
              onClick={() => {
                sheet.value = { size: x, at: facing };
              }}
            >
              {t(`match:tabs.${x}`)}
            </button>
          ))}
        </div>
      </div>
      <div
        ref={panel}
        id="panel"
        class={`panel panel-${open}`}
        style={{ '--more': `"${t('match:tabs.more')}"` }}
        role="tabpanel"
        aria-labelledby={`tab-${open}`}
      >
        {children}
      </div>
      {foot}
    </aside>
  );
}
