/** A QR code, drawn once its package has come: dark on light in every look, so that every camera reads it. */
import { useEffect, useState } from 'preact/hooks';

/** Where dark squares stand, as one path of a picture that is `size` squares wide. */
interface Drawn {
  size: number;
  path: string;
}

/** Rows of dark and light as one path: each run of dark squares is a bar. */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
  const bars: string[] = [];
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) bars.push(`M${from} ${y}h${x - from}v1H${from}z`);
    }
  }
  return bars.join('');
}

export async function drawn(text: string): Promise<Drawn> {
  const { encode } = await import('uqr');
  // Read from the last row, at an angle: a quarter of it may be lost. Four squares of quiet are the norm's.
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  return { size, path: pathOf(data) };
}

/** @param label what it leads to */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [qr, setQr] = useState<Drawn | null>(null);
  useEffect(() => {
    let past = false;
    void drawn(text).then(
      (one) => {
        if (!past) setQr(one);
      },
      () => {
        // Without it the code is typed in.
      },
    );
    return () => {
      past = true;
    };
  }, [text]);
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${qr?.size ?? 1} ${qr?.size ?? 1}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${qr?.size ?? 1}v${qr?.size ?? 1}H0z`} />
      <path fill="#000" d={qr?.path ?? ''} />
    </svg>
  );
}
