/** The contract between the board and whoever mounts it. The board draws a view; it decides and knows no rule. */
import type { LogEntry } from '../../rules/log.ts';
import type { View } from '../../rules/state.ts';
import type { Bloc, CardId, NationId, Region } from '../../rules/terms.ts';

export type TrackId =
  | 'tension'
  | 'law'
  | 'orbit'
  | 'traffic'
  | 'rescue'
  | 'framework'
  | `home-${Bloc}`
  | `mission-${Bloc}`
  | `standing-${Bloc}`
  | `tokens-${Bloc}`
  | `region-${Region}`;

/** Something on the board that can be pointed at. */
export type BoardTarget =
  | { kind: 'nation'; id: NationId }
  | { kind: 'card'; id: CardId }
  | { kind: 'track'; id: TrackId };

/** A text of the locale files by its key (`namespace:path`). */
export type Text = (key: string, params?: Record<string, unknown>) => string;

export interface BoardInput {
  /** What may be shown. Nothing else is ever drawn, so nothing else can leak. */
  view: View;
  /** Whose eyes the screen is for; null while the curtain is down: then no hand is drawn, whatever the view holds. */
  viewer: Bloc | 'spectator' | null;
  /** Entries that the viewer may read, from the start of the match. */
  log: readonly LogEntry[];
  /** Where in the log the newest move's entries begin. */
  fresh: number;
  selected: BoardTarget | null;
  /** What may be chosen now: nations with a hint (a bare number is a price and stands on the marker), and cards. */
  lit: {
    nations: Readonly<Record<NationId, string>>;
    cards: readonly CardId[];
    /** What choosing a nation brings beyond itself, in words: where many may be chosen these stand out. */
    brings?: Readonly<Record<NationId, string>>;
  };
  /** Draw what isn't lit dimmer: a choice is awaited. */
  dimOthers: boolean;
  /** What is spoken of elsewhere: it is ringed. */
  pointed?: readonly BoardTarget[];
  /** Why something can't be chosen now; null where it can, or nothing of its kind is asked for. Read when it is pointed at. */
  why?: (target: BoardTarget) => string | null;
  /** More on a track, in lines, for its tip: why it stands so. Read when it is pointed at. */
  more?: (id: TrackId) => readonly string[];
  text: Text;
  /** Language and letters of the texts: when it changes, all words are painted anew. */
  lettering: string;
  reducedMotion: boolean;
  /** Something lies over the board: what has happened moves once it is gone. */
  covered?: boolean;
}

export interface BoardEvents {
  /** Clicked, tapped, or Enter or Space pressed. */
  activate(target: BoardTarget): void;
  /** Pointer or keyboard focus has come to it; null: has left. */
  hover(target: BoardTarget | null): void;
}

export interface BoardHandle {
  /** Milliseconds in which a launch has been seen, with all that came of it. */
  readonly flight: number;
  /** Shows it with the next frame; at once where another looks than before. */
  update(input: BoardInput): void;
  /** Where it is on the page now, in CSS pixels; null if it isn't drawn or has been scrolled out of sight. */
  rectOf(target: BoardTarget): DOMRect | null;
  /** On a small screen, turns to the space panel where one of these is there alone, or else to the map. */
  show(targets: readonly BoardTarget[]): void;
  /** Moves keyboard focus to it, panning the map if it is out of sight. */
  focus(target: BoardTarget): void;
  /** Shows one region's nations, or the whole world. */
  zoomTo(region: Region | null): void;
  /** The board as a PNG in device pixels with a caption; the hand, which is somebody's own, is not on it. */
  picture(): Promise<Blob>;
  /** To be called when the element's size has changed by other means than the window (that one it notices itself). */
  resize(): void;
  destroy(): void;
}

/** A key for maps and DOM attributes: `nation:KEN`. */
export const keyOf = (target: BoardTarget): string => `${target.kind}:${target.id}`;

export const sameTarget = (a: BoardTarget | null, b: BoardTarget | null): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
