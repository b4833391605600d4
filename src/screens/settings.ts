/** A reader's own settings, kept on this device. */
import { computed, effect, signal } from '@preact/signals';
import type { BlocColouring } from '../board/theme.ts';
import { fitting, LANGUAGES, useLanguage } from '../text/text.ts';

export const SIZES = ['small', 'normal', 'large', 'huge'] as const;
export const MOTIONS = ['auto', 'reduced', 'full'] as const;
/** `auto` follows the device. */
export const LOOKS = ['dark', 'light', 'auto'] as const;
/** How the blocs are told apart: amber and teal, or light and dark for whoever sees hues alike. */
export const BLOC_COLOURS = ['hues', 'tones'] as const satisfies readonly BlocColouring[];
/** How a match is shown: drawn, or written as tables. */
export const BOARDS = ['map', 'table'] as const;

export interface Settings {
  size: (typeof SIZES)[number];
  motion: (typeof MOTIONS)[number];
  look: (typeof LOOKS)[number];
  blocs: (typeof BLOC_COLOURS)[number];
  language: string;
  /** From 5 to 100. */
  volume: number;
  muted: boolean;
  /** Tips for the first time that something happens. */
  tips: boolean;
  board: (typeof BOARDS)[number];
  /** Single keys do something in a match: whoever speaks to the computer, or has a screen reader, may want none. */
  keys: boolean;
}

const KEY = 'soft-landing:settings';
const DEFAULTS: Settings = {
  size: 'normal',
  motion: 'auto',
  look: 'dark',
  blocs: 'hues',
  language: fitting(navigator.languages),
  volume: 60,
  muted: false,
  tips: true,
  board: 'map',
  keys: true,
};

function read(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    return {
      size: SIZES.find((s) => s === kept.size) ?? DEFAULTS.size,
      motion: MOTIONS.find((m) => m === kept.motion) ?? DEFAULTS.motion,
      look: LOOKS.find((l) => l === kept.look) ?? DEFAULTS.look,
      blocs: BLOC_COLOURS.find((b) => b === kept.blocs) ?? DEFAULTS.blocs,
      language: Object.keys(LANGUAGES).find((tag) => tag === kept.language) ?? DEFAULTS.language,
      volume: typeof kept.volume === 'number' ? Math.min(100, Math.max(5, kept.volume)) : DEFAULTS.volume,
      muted: kept.muted === true,
      tips: kept.tips !== false,
      board: BOARDS.find((b) => b === kept.board) ?? DEFAULTS.board,
      keys: typeof kept.keys === 'boolean' ? kept.keys : DEFAULTS.keys,
    };
  } catch {
    return DEFAULTS;
  }
}

export const settings = signal<Settings>(read());

/** What the device says to a media query, as it changes. */
function device(query: string) {
  const media = matchMedia(query);
  const says = signal(media.matches);
  media.addEventListener('change', () => {
    says.value = media.matches;
  });
  return says;
}

const deviceStill = device('(prefers-reduced-motion: reduce)');
const deviceLight = device('(prefers-color-scheme: light)');

/** Should things appear at once instead of moving? */
export const reducedMotion = (): boolean =>
  settings.value.motion === 'reduced' || (settings.value.motion === 'auto' && deviceStill.value);

/** The colours in force. */
export const theme = computed(() => {
  const { look } = settings.value;
  return look === 'auto' ? (deviceLight.value ? 'light' : 'dark') : look;
});

export const blocColours = computed(() => settings.value.blocs);

effect(() => {
  const now = settings.value;
  document.documentElement.dataset.size = now.size;
  document.documentElement.dataset.motion = reducedMotion() ? 'reduced' : 'full';
  document.documentElement.dataset.theme = theme.value;
  document.documentElement.dataset.blocs = now.blocs;
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing still plays; the settings last as long as the page.
  }
});

/** Settled once the page speaks the language chosen last, or has given up on it. */
export let speaking: Promise<void> = Promise.resolve();

const chosen = computed(() => settings.value.language);
chosen.subscribe((tag) => {
  // A language that could not be loaded leaves the page in the one before.
  speaking = useLanguage(tag).catch((error) => console.error(error));
});

/** Speaks another language from now on. */
export function chooseLanguage(tag: string): void {
  settings.value = { ...settings.value, language: tag };
}
