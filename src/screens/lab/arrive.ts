/** Takes whoever reads to a part of the page: its heading has the focus and stands at the top of the window. */
export function arriveAt(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
