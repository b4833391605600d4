/** The Moon and the stars behind a page, painted to the size of the page and again when that changes. */
import { useEffect, useRef } from 'preact/hooks';
import type { Ruin } from './moon.ts';

/** @param ruin what the match has made of it */
export function Night({ ruin }: { ruin?: Ruin }) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    let frame = 0;
    const paint = () => {
      cancelAnimationFrame(frame);
      const mine = requestAnimationFrame(async () => {
        const { paintNight } = await import('./moon.ts');
        await paintNight(canvas, ruin, () => frame !== mine);
        if (frame === mine) canvas.classList.add('painted');
      });
      frame = mine;
    };
    paint();
    addEventListener('resize', paint);
    return () => {
      cancelAnimationFrame(frame);
      frame = 0;
      removeEventListener('resize', paint);
    };
  }, [ruin]);
  return (
    <div class="night" aria-hidden="true">
      <canvas ref={ref} />
    </div>
  );
}
