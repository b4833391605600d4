/** Another browser than Chromium, driven: what a match at its page needs, and no more. */

export interface Driven {
  version: string;
  goto(address: string): Promise<void>;
  /** What an expression is in the page. */
  run<T>(expression: string): Promise<T>;
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The browser is not on this computer. */
export class Missing extends Error {}
