/** A child process that is talked to by lines. It and all that it starts are ended by its own id, whatever happens. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { splitCommand } from './command.ts';
import { type Fault, fault, quote } from './faults.ts';
import { Lines } from './lines.ts';
import type { PassedOn } from './passed-on.ts';

const WINDOWS = process.platform === 'win32';
/** Milliseconds that a program has for ending by itself. */
const GRACE = 1000;

/** What was heard within the time: a line, the fault by which there will be none, or nothing yet. */
export type Heard = { line: string } | { fault: Fault } | { silent: true };

export interface Child {
  /** Sends a line. A program that is gone hears nothing: `next` tells. */
  write(line: string): void;
  /** The next line within so many milliseconds. One at a time. */
  next(ms: number): Promise<Heard>;
  /** Lets it end by itself for a moment, then ends it. */
  end(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

/** Process groups that are alive (on Windows: processes). */
const alive = new Set<number>();

function killGroup(pid: number): void {
  if (!alive.delete(pid)) return;
  try {
    if (WINDOWS) spawnSync('taskkill', ['/pid', `${pid}`, '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

// Whatever ends the arena, short of a kill from outside, ends them first.
process.on('exit', () => {
  for (const pid of alive) killGroup(pid);
});

/** Python writes each line when it is printed, and in UTF-8 on every system. */
const ENV = { PYTHONUNBUFFERED: '1', PYTHONUTF8: '1' };

/**
 * Starts a program. That it can't be started is heard as a fault too.
 * @param errors takes what it writes to standard error
 */
export function startChild(command: string, errors: PassedOn): Child {
  const split = splitCommand(command);
  if (!split.ok) return dead(split.error);
  let child: ChildProcess;
  try {
    // A group of its own: what it starts goes with it.
    child = spawn(split.file, split.args, { detached: !WINDOWS, windowsHide: true, env: { ...process.env, ...ENV } });
  } catch (error) {
    return dead(unstartable(split.file, error as NodeJS.ErrnoException));
  }
  const { pid, stdin, stdout, stderr } = child;
  if (pid !== undefined) alive.add(pid);
  const lines = new Lines();
  let broken: Fault | null = null;
  let wake: () => void = () => {};
  const finish = () => {
    if (pid !== undefined) killGroup(pid);
    // Who has left the group may still hold these open.
    for (const stream of [stdin, stdout, stderr]) stream?.destroy();
  };
  const breaks = (why: Fault) => {
    broken ??= why;
    finish();
    wake();
  };
  child.on('error', (error) => breaks(unstartable(split.file, error)));
  const exited = new Promise<void>((resolve) => {
    child.once('close', (code, signal) => {
      breaks(fault('ended', `It has ended${signal ? ` by the signal ${signal}` : ` with code ${code}`}.`));
      resolve();
    });
  });
  // What it started may still hold its standard output open.
  child.once('exit', () => {
    if (pid !== undefined) killGroup(pid);
  });
  stdout?.on('data', (bytes: Buffer) => {
    if (broken) return;
    const much = lines.add(bytes);
    if (much) breaks(much);
    else wake();
  });
  stderr?.setEncoding('utf8').on('data', errors.take).on('close', errors.flush);
  // A program that does not read, or has gone: what it does not answer tells.
  for (const stream of [stdin, stdout, stderr]) stream?.on('error', () => {});

  const heard = (): Heard | null => {
    const line = lines.next();
    if (line !== undefined) return { line };
    return broken ? { fault: broken } : null;
  };
  return {
    write: (line) => {
      if (!broken) stdin?.write(`${line}\n`);
    },
    next: (ms) =>
      new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        const look = (last = false) => {
          const what = heard() ?? (last ? ({ silent: true } as const) : null);
          if (!what) return;
          clearTimeout(timer);
          wake = () => {};
          resolve(what);
        };
        wake = look;
        // What came in time while this process was busy is read before the time is judged.
        timer = setTimeout(() => setImmediate(() => look(true)), ms);
        look();
      }),
    end: async () => {
      stdin?.end();
      if (broken) return;
      const timer = setTimeout(finish, GRACE);
      await exited;
      clearTimeout(timer);
    },
    kill: () => breaks(fault('ended', 'The arena has ended it.')),
  };
}

/** Stands for a program that never ran. */
const dead = (why: Fault): Child => ({
  write: () => {},
  next: async () => ({ fault: why }),
  end: async () => {},
  kill: () => {},
});

function unstartable(file: string, { code, message }: NodeJS.ErrnoException): Fault {
  const why =
    code === 'ENOENT'
      ? `there is no program ${quote(file)} here`
      : code === 'EACCES'
        ? `the file ${quote(file)} may not be run as a program`
        : WINDOWS && /\.(cmd|bat)$/i.test(file)
          ? 'Windows runs such files in a shell only: name the program itself, as in "node my.js"'
          : message;
  return fault('cannot-start', `It can't be started: ${why}.`);
}
