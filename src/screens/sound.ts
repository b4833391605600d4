/** When the page sounds: after the first gesture, while the reader wants it. What sounds is `src/sound`'s to say. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Sound } from '../sound/scores.ts';
import type { Speaker } from '../sound/speaker.ts';
import type { Table } from '../table/types.ts';
import { card } from './match/ui.ts';
import { settings } from './settings.ts';

interface Voice {
  speaker: Speaker;
  soundsBetween: typeof import('../sound/of-log.ts').soundsBetween;
}

let voice: Voice | null = null;
let asked = false;

/** Brings the sounds in; from now on the settings govern them. */
async function begin(): Promise<void> {
  const [{ createSpeaker }, { soundsBetween }] = await Promise.all([
    import('../sound/speaker.ts'),
    import('../sound/of-log.ts'),
  ]);
  const speaker = createSpeaker(settings.value.volume);
  if (!speaker) return;
  voice = { speaker, soundsBetween };
  effect(() => speaker.loudness(settings.value.volume));
  effect(() => speaker.rest(settings.value.muted));
  document.addEventListener('visibilitychange', () => speaker.rest(document.hidden || settings.value.muted));
}

/** The sound of a press, unless what it led to has a sound of its own. */
let press: ReturnType<typeof setTimeout> | undefined;

function say(sounds: readonly Sound[]): void {
  if (!voice || settings.value.muted || sounds.length === 0) return;
  clearTimeout(press);
  voice.speaker.play(sounds);
}

const PRESSED = 'button:not([aria-disabled="true"]), summary, select, input[type="checkbox"], input[type="radio"]';

function awake(): void {
  if (asked || settings.value.muted) return;
  asked = true;
  // Without its sounds the game goes on as it was.
  begin().catch(() => {
    asked = false;
  });
}

function gesture(e: Event): void {
  awake();
  if (e.type !== 'click' || !(e.target instanceof Element)) return;
  if (!e.target.closest('.match-root') || !e.target.closest(PRESSED)) return;
  clearTimeout(press);
  press = setTimeout(() => say(['click']));
}

for (const kind of ['pointerup', 'keydown', 'click']) addEventListener(kind, gesture, { capture: true, passive: true });

// Whoever came here by a press has made the first gesture already.
if (navigator.userActivation?.hasBeenActive) awake();

/** A sound as an example, for whoever sets the volume. */
export const sample = (): void => say(['influence']);

/** Calls whoever looks elsewhere: sounds that rest in a hidden page are let out for it. */
export function chime(): void {
  if (!voice || settings.value.muted) return;
  voice.speaker.rest(false);
  say(['sign']);
}

/** Lets the moves of a table sound, and the taking up of cards. */
export function useSounds(table: Table): void {
  useEffect(() => {
    let before = table.state.peek();
    let held = card.peek();
    const stops = [
      effect(() => {
        const now = table.state.value;
        if (now !== before && voice) say(voice.soundsBetween(before, now));
        before = now;
      }),
      effect(() => {
        if (card.value !== null && card.value !== held) say(['pick']);
        held = card.value;
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [table]);
}
