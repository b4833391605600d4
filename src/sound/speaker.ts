/** The one loudspeaker of the page. It is made after the first gesture: no browser lets it sound before. */
import { createQueue } from './queue.ts';
import type { Sound } from './scores.ts';
import { sing } from './synth.ts';

export interface Speaker {
  /** Plays these one after the other, as far as there is room. */
  play(sounds: readonly Sound[]): void;
  /** From 0 to 100. */
  loudness(percent: number): void;
  /** Nothing sounds while nobody sees the page. */
  rest(on: boolean): void;
}

/** Half of full scale: even two of the loudest at once stay clear of clipping. Ears hear loudness as a square. */
const gainOf = (percent: number) => (percent / 100) ** 2;

/** Null where the browser has no sound to give. */
export function createSpeaker(percent: number): Speaker | null {
  if (typeof AudioContext === 'undefined') return null;
  const context = new AudioContext({ latencyHint: 'interactive' });
  const out = context.createGain();
  out.gain.value = gainOf(percent);
  out.connect(context.destination);
  const queue = createQueue();
  return {
    play(sounds) {
      if (document.hidden) return;
      // A context that a browser has put to sleep wakes in the gesture that led here, or stays silent.
      if (context.state !== 'running') void context.resume().catch(() => {});
      for (const { sound, at } of queue.add(sounds, context.currentTime)) sing(context, sound, at, out);
    },
    loudness(next) {
      out.gain.setTargetAtTime(gainOf(next), context.currentTime, 0.02);
    },
    rest(on) {
      if (on) queue.clear();
      void (on ? context.suspend() : context.resume()).catch(() => {});
    },
  };
}
