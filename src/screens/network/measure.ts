/** Takes the measurements of a network check. Nothing is asked of anybody but the game's own server. */
import { tryLine } from '../../table/online/probe.ts';
import type { Measured, Reply } from './verdicts.ts';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 5_000;
/** Small requests whose times are taken, one after another. */
export const TRIPS = 10;

const ask = (path: string): Promise<Response> =>
  fetch(new URL(path, document.baseURI), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });

/** Is it the game's own answer? Filters and sign-in pages answer with pages of theirs. */
async function reply(path: string, isOurs: (text: string) => boolean): Promise<Reply> {
  try {
    const answer = await ask(path);
    return answer.ok && isOurs(await answer.text()) ? 'answered' : 'other';
  } catch {
    return 'silent';
  }
}

async function trip(): Promise<number | null> {
  const since = performance.now();
  try {
    const answer = await ask('api/health');
    await answer.text();
    return answer.ok ? performance.now() - since : null;
  } catch {
    return null;
  }
}

function keeps(): boolean {
  try {
    const key = 'soft-landing:network-check';
    localStorage.setItem(key, '1');
    const kept = localStorage.getItem(key) === '1';
    localStorage.removeItem(key);
    return kept;
  } catch {
    return false;
  }
}

function draws(): boolean {
  const canvas = document.createElement('canvas');
  return canvas.getContext('2d') !== null;
}

const isHealth = (text: string): boolean => {
  try {
    return (JSON.parse(text) as { ok?: unknown }).ok === true;
  } catch {
    return false;
  }
};

/** @param done told after each step, how many of `STEPS` are over */
export async function measure(done: (steps: number) => void): Promise<Measured> {
  // What stands after the stroke keeps the device from answering with the page that it has kept.
  const page = await reply(`./?check=${Date.now()}`, (text) => text.includes('id="app"'));
  done(1);
  const api = await reply('api/health', isHealth);
  done(2);
  const polling = await tryLine(document.baseURI, 'polling');
  done(3);
  const websocket = await tryLine(document.baseURI, 'websocket');
  done(4);
  const trips: (number | null)[] = [];
  // Where nothing answers, ten times that is not waited for.
  while (trips.length < TRIPS) trips.push(api === 'silent' ? null : await trip());
  done(STEPS);
  return {
    url: location.href.split('#')[0],
    page,
    api,
    websocket,
    polling,
    trips,
    workers: typeof Worker === 'function',
    storage: keeps(),
    canvas: draws(),
  };
}

export const STEPS = 5;
