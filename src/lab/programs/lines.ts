/** Bytes as they come, as lines: bounded, whoever writes them. */
import { type Fault, fault } from './faults.ts';
import { LONGEST_LINE } from './protocol.ts';

/** Lines that wait to be read, at most; and their bytes. */
const MOST_LINES = 1000;
const MOST_BYTES = 2 * LONGEST_LINE;

export class Lines {
  private parts: Buffer[] = [];
  /** Bytes of the line that has not ended yet. */
  private open = 0;
  private readonly whole: string[] = [];
  private waiting = 0;

  /** Takes bytes in; the fault where it is too much. */
  add(bytes: Buffer): Fault | null {
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      const tooLong = this.keep(bytes.subarray(from, end));
      if (tooLong) return tooLong;
      this.finish();
      if (this.whole.length > MOST_LINES || this.waiting > MOST_BYTES)
        return fault('flood', `It writes without end: more than ${MOST_LINES} lines that nobody asked for.`);
      from = end + 1;
    }
    return this.keep(bytes.subarray(from));
  }

  /** The next whole line, without its break; undefined where there is none yet. */
  next(): string | undefined {
    const line = this.whole.shift();
    if (line !== undefined) this.waiting -= Buffer.byteLength(line);
    return line;
  }

  private keep(part: Buffer): Fault | null {
    this.open += part.length;
    if (this.open > LONGEST_LINE)
      return fault('line-too-long', `It writes a line of more than ${LONGEST_LINE} bytes (1 MB).`);
    if (part.length > 0) this.parts.push(part);
    return null;
  }

  /** Empty lines say nothing, and are dropped. */
  private finish(): void {
    const line = Buffer.concat(this.parts).toString('utf8').trim();
    this.parts = [];
    this.open = 0;
    if (line === '') return;
    this.whole.push(line);
    this.waiting += Buffer.byteLength(line);
  }
}
