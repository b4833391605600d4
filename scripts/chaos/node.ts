/** A node: a server's process on a port of its own, which is killed, comes back, and has its clock moved. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** How long a process may take until it serves, in milliseconds. */
const STARTS_WITHIN = 60_000;
/** So many letters of what it says last are kept. */
const WORDS = 4000;
/** After so long one that ended by itself is started again, as whatever watches over a server does. */
const AGAIN = 300;

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export class Node {
  /** How often the process was killed. */
  kills = 0;
  /** How often it ended by itself although it had served: it never should. */
  fell = 0;
  /** What the last that ended by itself said. */
  lastWords = '';
  #child: ChildProcess | null = null;
  #up = false;
  #wanted = false;
  /** Milliseconds by which its clock is ahead. */
  #ahead = 0;
  readonly #program: string;
  readonly #env: NodeJS.ProcessEnv;

  /** @param program the built `node-child.ts` @param env what it is set up by */
  constructor(
    readonly port: number,
    program: string,
    env: Record<string, string>,
  ) {
    this.#program = program;
    this.#env = {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'fatal',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...env,
    };
  }

  /** Does it serve, as far as is known? */
  get up(): boolean {
    return this.#up;
  }

  /** Null where no process lives. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Starts it, and sees to it that it runs until it is killed; fulfilled once it serves. Rejects where that takes too long. */
  async start(): Promise<void> {
    this.#wanted = true;
    if (!this.#child) this.#fork();
    const until = performance.now() + STARTS_WITHIN;
    while (this.#wanted && !this.#up) {
      if (performance.now() > until)
        throw new Error(`A node does not serve within ${STARTS_WITHIN / 1000} seconds. ${this.lastWords}`);
      await new Promise((go) => setTimeout(go, 10));
    }
  }

  #fork(): void {
    const child = fork(this.#program, [String(this.#ahead)], {
      execArgv: [],
      env: this.#env,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => {
      said = (said + piece).slice(-WORDS);
    });
    children.add(child);
    this.#child = child;
    child.on('message', () => {
      this.#up = this.#child === child;
    });
    // A clock that is moved just as the process ends.
    child.on('error', () => {});
    child.once('exit', () => {
      children.delete(child);
      if (this.#child !== child) return;
      // One that finds no database ends before it serves: it is started until it does.
      if (this.#up) this.fell++;
      this.lastWords = said;
      this.#child = null;
      this.#up = false;
      setTimeout(() => {
        if (this.#wanted && !this.#child) this.#fork();
      }, AGAIN);
    });
  }

  /** SIGKILL; fulfilled once the process is gone. Nothing happens where none lives. */
  async kill(): Promise<void> {
    this.#wanted = false;
    const child = this.#child;
    this.#child = null;
    this.#up = false;
    if (!child) return;
    this.kills++;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Moves its clock to so many milliseconds ahead of this computer's; the next process has it as well. */
  setClock(ahead: number): void {
    this.#ahead = ahead;
    if (this.#child?.connected) this.#child.send({ ahead }, () => {});
  }
}
