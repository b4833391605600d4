/** Small pictures that stand beside words: icons, bloc shapes, flags. All decorative: the word carries the meaning. */
import flags from '../../../assets/flags/flags.json';
import sheet from '../../../assets/flags/flags.webp';
import { ICON_SIZE, type IconName, iconMarkup } from '../../../assets/icons/icons.ts';
import type { Bloc, Suit } from '../../../rules/terms.ts';

export function Icon({ name, class: more = '' }: { name: IconName; class?: string }) {
  return (
    <svg
      class={`icon ${more}`}
      viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: iconMarkup(name) }}
    />
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

const WIDTH = 22;
const HEIGHT = 16.5;

export function Flag({ id }: { id: string }) {
  const at = (flags.frames as unknown as Record<string, [number, number]>)[id];
  if (!at) return null;
  const scale = WIDTH / flags.frame.width;
  return (
    <span
      class="flag"
      aria-hidden="true"
      style={{
        width: `${WIDTH}px`,
        height: `${HEIGHT}px`,
        backgroundImage: `url(${sheet})`,
        backgroundSize: `${flags.width * scale}px ${flags.height * scale}px`,
        backgroundPosition: `${-at[0] * scale}px ${-at[1] * scale}px`,
      }}
    />
  );
}

export function SuitMark({ suit }: { suit: Suit }) {
  return (
    <span style={{ color: `var(--${suit})` }}>
      <Icon name={suit} />
    </span>
  );
}
