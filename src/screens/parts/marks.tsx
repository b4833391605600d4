/** Small pictures that stand beside words: icons, bloc shapes, flags. All decorative: the word carries the meaning. */
import flags from '../../../assets/flags/flags.json';
import sheet from '../../../assets/flags/flags.webp';
import { ICON_SIZE, ICON_STROKE, ICONS, type IconName } from '../../../assets/icons/icons.ts';
import type { Bloc, Suit } from '../../../rules/terms.ts';

/** Its paths by themselves, not as text to be parsed: a list of nations has more than a hundred. */
export function Icon({ name, class: more = '' }: { name: IconName; class?: string }) {
  const { d, fill } = ICONS[name];
  return (
    <svg
      class={`icon ${more}`}
      viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width={ICON_STROKE}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={d.join('')} />
      {fill && <path d={fill.join('')} fill="currentColor" stroke="none" />}
    </svg>
  );
}

/** The bloc's colour and shape: a circle, a diamond. */
export function BlocMark({ bloc }: { bloc: Bloc }) {
  return (
    <svg class="bloc-mark" viewBox="0 0 12 12" aria-hidden="true">
      {bloc === 'us' ? (
        <circle cx="6" cy="6" r="5.4" fill="var(--us)" />
      ) : (
        <path d="M6 0 12 6 6 12 0 6z" fill="var(--china)" />
      )}
    </svg>
  );
}

/** How wide `.flag` is. */
const WIDTH = 22;
const SCALE = WIDTH / flags.frame.width;
const SHEET = `background: url(${sheet}) 0 0 / ${flags.width * SCALE}px ${flags.height * SCALE}px no-repeat`;

export function Flag({ id }: { id: string }) {
  const at = (flags.frames as unknown as Record<string, [number, number]>)[id];
  if (!at) return null;
  const [x, y] = at;
  return (
    <span class="flag" aria-hidden="true" style={`${SHEET}; background-position: ${-x * SCALE}px ${-y * SCALE}px`} />
  );
}

export function SuitMark({ suit }: { suit: Suit }) {
  return (
    <span style={`color: var(--${suit})`}>
      <Icon name={suit} />
    </span>
  );
}
