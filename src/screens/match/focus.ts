/** Where the keyboard and a screen reader go on when what they were at is gone. */
import { useEffect } from 'preact/hooks';

const lost = (): boolean => !document.activeElement || document.activeElement === document.body;

/** Takes the focus to an element that nothing can be done with, such as a heading. */
export function goTo(element: HTMLElement | null | undefined, scroll = true): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: !scroll });
}

/** Once the panel shows what was asked for: to its heading. */
export function toHeading(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => goTo(document.querySelector<HTMLElement>('#panel h2'))));
}

/**
 * After each change of `now`: where the button that was pressed is gone, one goes on at the heading of what is asked
 * next. Nobody is pulled away from what they are reading.
 */
export function useKeptFocus(now: unknown, open: boolean): void {
  useEffect(() => {
    if (open && lost()) goTo(document.querySelector<HTMLElement>('#panel h2'), false);
  }, [now, open]);
}
