/** A reader's own settings, kept on this device. */
import { effect, signal } from '@preact/signals';
import { useLanguage } from '../text/text.ts';

export const SIZES = ['small', 'normal', 'large', 'huge'] as const;
export const MOTIONS = ['auto', 'reduced', 'full'] as const;

export interface Settings {
  size: (typeof SIZES)[number];
  motion: (typeof MOTIONS)[number];
  language: string;
  /** From 5 to 100. */
  volume: number;
  muted: boolean;
}

const KEY = 'soft-landing:settings';
const DEFAULTS: Settings = { size: 'normal', motion: 'auto', language: 'en', volume: 60, muted: false };

function read(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    return {
      size: SIZES.find((s) => s === kept.size) ?? DEFAULTS.size,
      motion: MOTIONS.find((m) => m === kept.motion) ?? DEFAULTS.motion,
      language: typeof kept.language === 'string' ? kept.language : DEFAULTS.language,
      volume: typeof kept.volume === 'number' ? Math.min(100, Math.max(5, kept.volume)) : DEFAULTS.volume,
      muted: kept.muted === true,
    };
  } catch {
    return DEFAULTS;
  }
}

export const settings = signal<Settings>(read());

const still = matchMedia('(prefers-reduced-motion: reduce)');
const deviceStill = signal(still.matches);
still.addEventListener('change', () => {
  deviceStill.value = still.matches;
});

/** Should things appear at once instead of moving? */
export const reducedMotion = (): boolean =>
  settings.value.motion === 'reduced' || (settings.value.motion === 'auto' && deviceStill.value);

effect(() => {
  const now = settings.value;
  document.documentElement.dataset.size = now.size;
  document.documentElement.dataset.motion = reducedMotion() ? 'reduced' : 'full';
  void useLanguage(now.language);
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing still plays; the settings last as long as the page.
  }
});
