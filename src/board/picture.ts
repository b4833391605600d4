/** The board as a picture to keep: what is drawn now, without the hand, and below it where the match stands. */
import { BLOCS } from '../../rules/terms.ts';
import { turnInfo } from '../table/read.ts';
import type { BoardModel } from './model.ts';
import { shapePath, widthOf, write } from './paint/canvas.ts';
import { BLOC, GROUND, INK } from './theme.ts';
import type { BoardInput } from './types.ts';

/** Height of the caption in CSS pixels. */
const CAPTION = 60;

interface Shown {
  /** The board's canvas, in device pixels. */
  canvas: HTMLCanvasElement;
  /** CSS pixels from the top that are kept: what lies below is somebody's hand. */
  height: number;
  dpr: number;
}

/** What the caption says of the match beside its name. */
const captionOf = ({ view, text }: BoardInput): string =>
  text('board:picture', {
    scenario: text(`app:new.${view.scenario}.name`),
    round: view.round,
    rounds: turnInfo(view).rounds,
    phase: text(`match:terms.phase.${view.phase}`),
  });

/** The picture as a PNG. Rejects where the browser can't write it. */
export function pictureOf(shown: Shown, model: BoardModel, input: BoardInput): Promise<Blob> {
  const picture = paint(shown, model, input);
  return new Promise((resolve, reject) =>
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be written')))),
  );
}

function paint({ canvas, height, dpr }: Shown, model: BoardModel, input: BoardInput): HTMLCanvasElement {
  const { text } = input;
  const picture = document.createElement('canvas');
  const kept = Math.min(canvas.height, Math.round(height * dpr));
  picture.width = canvas.width;
  picture.height = kept + Math.round(CAPTION * dpr);
  const ctx = picture.getContext('2d');
  if (!ctx) throw new Error('the browser gave no canvas to paint a picture on');
  ctx.drawImage(canvas, 0, 0, canvas.width, kept, 0, 0, canvas.width, kept);
  ctx.setTransform(dpr, 0, 0, dpr, 0, kept);
  const width = canvas.width / dpr;
  ctx.fillStyle = GROUND.panel;
  ctx.fillRect(0, 0, width, CAPTION);
  ctx.fillStyle = INK.line;
  ctx.fillRect(0, 0, width, 1);
  let right = width - 16;
  for (const bloc of [...BLOCS].reverse()) {
    const figure = String(model.blocs[bloc].standing);
    const style = { size: 24, family: 'display' } as const;
    write(ctx, figure, right, 22, { ...style, color: BLOC[bloc].bright, align: 'right' });
    right -= widthOf(ctx, figure, style) + 12;
    shapePath(ctx, bloc, right, 22, 6);
    ctx.fillStyle = BLOC[bloc].base;
    ctx.fill();
    right -= 24;
  }
  const label = { size: 14, family: 'display' } as const;
  write(ctx, text('board:caption.standing'), right, 22, { ...label, color: INK.soft, align: 'right' });
  write(ctx, text('app:title'), 16, 22, { size: 24, color: INK.strong, family: 'display' });
  write(ctx, captionOf(input), 16, 45, {
    size: 14,
    color: INK.text,
    family: 'text',
    max: width - 32,
  });
  return picture;
}
