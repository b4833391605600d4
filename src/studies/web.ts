/** The engine of a page: studies play in workers, away from what is shown. */
import { createCrew, type Port } from './crew.ts';
import { type Answer, engineOver, type OpenEngine, type Progress, type Work } from './engine.ts';

export interface WebOptions {
  /** Workers at one time; one less than there are processors, at most `MOST`, where absent. */
  workers?: number;
  /** Once it is aborted the workers end, and all that was or will be asked is rejected with its reason. */
  signal?: AbortSignal;
  start?: () => Port<Work, Answer>;
}

const MOST = 8;

const newWorker = (): Port<Work, Answer> =>
  new Worker(new URL('./study.ts', import.meta.url), { type: 'module', name: 'study' });

/** As many workers as leave the page a processor of its own, where the device tells how many it has. */
const standard = (): number => Math.min(MOST, Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1));

/**
 * An engine over web workers, which start when something is asked. A question rejects with a `WorkFailed` where it can't
 * be answered, or a worker breaks or can't be started; it may be asked again.
 */
export function webEngine(progress?: Progress, options: WebOptions = {}): OpenEngine {
  const { workers = standard(), signal, start = newWorker } = options;
  const crew = createCrew(start, workers);
  signal?.addEventListener('abort', () => crew.cancel(signal.reason), { once: true });
  const engine = engineOver(
    (work, question) => (signal?.aborted ? Promise.reject(signal.reason) : crew.do(work, question)),
    progress,
  );
  return { ...engine, dispose: crew.dispose };
}
