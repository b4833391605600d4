/** The game's sounds as notes: short, soft, and none of them for one bloc rather than the other. */

/** A tone that fades, or a breath of noise around a pitch. */
export interface Note {
  wave: 'sine' | 'triangle' | 'noise';
  hz: number;
  /** The pitch it slides to; where it is left out, it stays. */
  to?: number;
  /** Seconds from the beginning of the sound, and how long it lasts. */
  at: number;
  lasts: number;
  /** At its loudest, as a share of full scale. */
  loud: number;
  /** Seconds until it is at its loudest. */
  rise?: number;
}

const tone = (hz: number, at: number, lasts: number, loud: number, more: Partial<Note> = {}): Note => ({
  wave: 'triangle',
  hz,
  at,
  lasts,
  loud,
  ...more,
});
const bell = (hz: number, at: number, lasts: number, loud: number, more: Partial<Note> = {}): Note =>
  tone(hz, at, lasts, loud, { wave: 'sine', ...more });
const breath = (hz: number, to: number, at: number, lasts: number, loud: number, rise = 0.02): Note => ({
  wave: 'noise',
  hz,
  to,
  at,
  lasts,
  loud,
  rise,
});

export const SCORES = {
  /** Something on the screen was pressed. */
  click: [bell(980, 0, 0.04, 0.1, { to: 720 })],
  /** A card is taken up: paper. */
  pick: [breath(2400, 4200, 0, 0.09, 0.1), bell(660, 0.01, 0.07, 0.05)],
  /** A card is put down. */
  play: [breath(900, 320, 0, 0.13, 0.16), tone(220, 0.01, 0.15, 0.16, { to: 160 })],
  influence: [tone(523, 0, 0.14, 0.13), bell(784, 0.055, 0.18, 0.1)],
  /** A pen, and the seal. */
  sign: [
    breath(3200, 1800, 0, 0.12, 0.07),
    breath(1900, 3000, 0.09, 0.1, 0.06),
    tone(150, 0.2, 0.16, 0.24, { to: 88 }),
    bell(1175, 0.21, 0.5, 0.06),
  ],
  /** Three counts, and the engines. */
  countdown: [
    bell(880, 0, 0.08, 0.1),
    bell(880, 0.17, 0.08, 0.1),
    bell(1175, 0.34, 0.12, 0.1),
    breath(110, 900, 0.4, 0.55, 0.24, 0.12),
  ],
  success: [
    tone(523, 0, 0.3, 0.11),
    tone(659, 0.09, 0.3, 0.11),
    tone(784, 0.18, 0.34, 0.11),
    bell(1047, 0.27, 0.5, 0.1),
  ],
  failure: [
    tone(311, 0, 0.32, 0.12, { to: 262 }),
    tone(233, 0.2, 0.5, 0.13, { to: 147 }),
    breath(420, 90, 0.05, 0.6, 0.14),
  ],
  /** Something rings up there. */
  orbit: [bell(1568, 0, 0.42, 0.06), bell(2093, 0.07, 0.4, 0.045), bell(98, 0, 0.3, 0.12)],
  tense: [tone(147, 0, 0.5, 0.13, { rise: 0.05 }), tone(156, 0.02, 0.5, 0.12, { rise: 0.05 })],
  ease: [
    bell(262, 0, 0.55, 0.09, { rise: 0.08 }),
    bell(330, 0.04, 0.55, 0.08, { rise: 0.08 }),
    bell(392, 0.08, 0.55, 0.07, { rise: 0.08 }),
  ],
  /** Two secrets are turned over. */
  reveal: [breath(1200, 4600, 0, 0.2, 0.08), tone(440, 0.12, 0.3, 0.1), tone(554, 0.22, 0.32, 0.1)],
  /** A gavel. */
  vote: [
    tone(190, 0, 0.09, 0.22, { to: 120 }),
    tone(190, 0.15, 0.11, 0.22, { to: 110 }),
    breath(900, 400, 0.15, 0.06, 0.08),
  ],
  score: [bell(659, 0, 0.22, 0.09), bell(880, 0.08, 0.22, 0.09), bell(988, 0.16, 0.28, 0.09)],
  round: [bell(330, 0, 0.9, 0.1), bell(660, 0, 0.7, 0.05), bell(991, 0, 0.45, 0.025)],
  turn: [bell(587, 0, 0.22, 0.1), bell(880, 0.12, 0.3, 0.1)],
  won: [
    tone(392, 0, 0.5, 0.1),
    tone(523, 0.14, 0.5, 0.1),
    tone(659, 0.28, 0.6, 0.1),
    tone(784, 0.42, 0.9, 0.1),
    bell(1047, 0.56, 0.9, 0.08),
  ],
  lost: [tone(440, 0, 0.5, 0.1), tone(349, 0.2, 0.6, 0.1), tone(294, 0.4, 0.9, 0.11), bell(147, 0.4, 1, 0.1)],
  /** Nobody has what both had. */
  ruin: [
    tone(73, 0, 1.4, 0.14, { rise: 0.1 }),
    tone(78, 0, 1.4, 0.13, { rise: 0.1 }),
    breath(600, 70, 0, 1.4, 0.18, 0.05),
  ],
} satisfies Record<string, readonly Note[]>;

export type Sound = keyof typeof SCORES;

/** Seconds until a sound has faded. */
export const lengthOf = (sound: Sound): number => Math.max(...SCORES[sound].map((note) => note.at + note.lasts));
