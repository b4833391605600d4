/** The shape of flags.json, the index of flags.webp (baked by scripts/map/flags.ts). */
export interface FlagAtlas {
  /** File beside the index. */
  image: string;
  /** Pixels of the whole picture. */
  width: number;
  height: number;
  /** Pixels of one flag (4:3 but for rounding), about twice the size it is shown at. */
  frame: { width: number; height: number };
  /** Left and top pixel of each nation's flag, by ISO 3166 alpha-3. */
  frames: Record<string, [x: number, y: number]>;
}
