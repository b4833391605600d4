/** What the board needs before it can draw: the map, the flags and the fonts. Loaded once for all boards. */

import flagIndex from '../../assets/flags/flags.json';
import flagImage from '../../assets/flags/flags.webp';
import { ICON_SIZE } from '../../assets/icons/icons.ts';
import '../../assets/fonts/fonts.css';
import type { FlagAtlas } from '../../assets/flags/types.ts';
import mapJson from '../../assets/map/map.json';
import type { MapData } from '../../assets/map/types.ts';
import { type Ctx, roundBox } from './paint/canvas.ts';
import { type MapPaths, mapPaths } from './paint/map.ts';

export interface Assets {
  map: MapData;
  paths: MapPaths;
  flag: (id: string) => (ctx: Ctx, x: number, y: number, w: number, h: number) => void;
}

let loading: Promise<Assets> | null = null;

async function load(): Promise<Assets> {
  const atlas = flagIndex as unknown as FlagAtlas;
  const image = new Image();
  image.src = flagImage;
  // Letters with and without accents are in separate files: name one of each.
  const fonts = ['400 12px Inter', '600 12px Inter', "600 12px 'Barlow Condensed'"];
  await Promise.all([image.decode(), ...fonts.map((f) => document.fonts.load(f, 'Aő'))]);
  const map = mapJson as unknown as MapData;
  return {
    map,
    paths: mapPaths(map),
    flag: (id) => (ctx, x, y, w, h) => {
      const at = atlas.frames[id];
      if (at) ctx.drawImage(image, at[0], at[1], atlas.frame.width, atlas.frame.height, x, y, w, h);
      else {
        roundBox(ctx, x, y, w, h, ICON_SIZE / 12);
        ctx.fillStyle = '#4a5d7a';
        ctx.fill();
      }
    },
  };
}

export function loadAssets(): Promise<Assets> {
  loading ??= load();
  return loading;
}
