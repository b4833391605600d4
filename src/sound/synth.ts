/** Plays a sound's notes with the browser's own oscillators and filters, away from the page's thread. */
import { type Note, SCORES, type Sound } from './scores.ts';

const SILENCE = 0.0001;

/** A second of noise for a context, made once. */
const noises = new WeakMap<BaseAudioContext, AudioBuffer>();
function noiseOf(context: BaseAudioContext): AudioBuffer {
  const known = noises.get(context);
  if (known) return known;
  const made = context.createBuffer(1, context.sampleRate * 1.5, context.sampleRate);
  const samples = made.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1;
  noises.set(context, made);
  return made;
}

function slide(pitch: AudioParam, { hz, to = hz, lasts }: Note, start: number): void {
  pitch.setValueAtTime(hz, start);
  if (to !== hz) pitch.exponentialRampToValueAtTime(to, start + lasts);
}

/** The note's source, already on its pitch, and what is heard of it. */
function sourceOf(context: BaseAudioContext, note: Note, start: number): [AudioScheduledSourceNode, AudioNode] {
  if (note.wave !== 'noise') {
    const tone = context.createOscillator();
    tone.type = note.wave;
    slide(tone.frequency, note, start);
    return [tone, tone];
  }
  const noise = context.createBufferSource();
  noise.buffer = noiseOf(context);
  const band = context.createBiquadFilter();
  band.type = 'bandpass';
  slide(band.frequency, note, start);
  noise.connect(band);
  return [noise, band];
}

/** Plays a sound into `out`, beginning at `at` on the context's clock. */
export function sing(context: BaseAudioContext, sound: Sound, at: number, out: AudioNode): void {
  for (const note of SCORES[sound] as readonly Note[]) {
    const { lasts, loud, rise = 0.006 } = note;
    const start = at + note.at;
    const [source, heard] = sourceOf(context, note, start);
    const level = context.createGain();
    level.gain.setValueAtTime(SILENCE, start);
    level.gain.linearRampToValueAtTime(loud, start + rise);
    level.gain.exponentialRampToValueAtTime(SILENCE, start + lasts);
    heard.connect(level).connect(out);
    source.start(start);
    source.stop(start + lasts + 0.02);
  }
}
