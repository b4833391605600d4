/** A table's buttons as one stop of the Tab key: arrow keys walk through them, and Tab comes back to where one was. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** The buttons of a row, from its start. */
const buttons = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('button')];

/** Rows below the head that have something to press. */
const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => buttons(row).length > 0);

/** Up and down: the same place in the next row; left and right: along the row; Home, End: the first, the last row. */
function walk(event: KeyboardEvent): void {
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  const from = event.target as HTMLElement;
  const row = from.closest('tr');
  const table = from.closest('table');
  if (!row || !table) return;
  const rows = rowsOf(table);
  const at = rows.indexOf(row);
  if (at < 0) return;
  const along = buttons(row).indexOf(from);
  const inRow = (r: Element | undefined) => r && (buttons(r)[along] ?? buttons(r).at(-1));
  const ways: Record<string, () => HTMLElement | undefined> = {
    ArrowDown: () => inRow(rows[at + 1]),
    ArrowUp: () => inRow(rows[at - 1]),
    ArrowRight: () => buttons(row)[along + 1],
    ArrowLeft: () => buttons(row)[along - 1],
    Home: () => inRow(rows[0]),
    End: () => inRow(rows.at(-1)),
  };
  if (!Object.hasOwn(ways, event.key)) return;
  event.preventDefault();
  ways[event.key]()?.focus();
}

/** Makes the rows of a table's bodies one stop; to be called at each render of it. */
export function useRoving(ref: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const table = ref.current;
    if (!table) return;
    const all = rowsOf(table).flatMap(buttons);
    const stop = all.find((b) => b === document.activeElement) ?? all.find((b) => b.dataset.stop) ?? all[0];
    const settle = (here: HTMLElement | undefined) => {
      for (const b of all) {
        b.tabIndex = b === here ? 0 : -1;
        if (b === here) b.dataset.stop = 'true';
        else delete b.dataset.stop;
      }
    };
    settle(stop);
    const follow = (e: FocusEvent) => {
      if (all.includes(e.target as HTMLElement)) settle(e.target as HTMLElement);
    };
    table.addEventListener('focusin', follow);
    table.addEventListener('keydown', walk);
    return () => {
      table.removeEventListener('focusin', follow);
      table.removeEventListener('keydown', walk);
    };
  });
}
