/** Keeping the game on the device, where the browser lets it, and taking a newer version when the reader says so. */
import { signal } from '@preact/signals';

/** A newer version that is whole and waits; null while there is none. Nothing changes until it is taken. */
export const newer = signal<ServiceWorker | null>(null);

/** How often a page that stays open asks for a newer version. */
const ASK_EVERY = 60 * 60 * 1000;

function follow(registration: ServiceWorkerRegistration): void {
  const note = (worker: ServiceWorker | null) => {
    // The first version of all replaces nothing.
    if (worker?.state === 'installed' && navigator.serviceWorker.controller) newer.value = worker;
  };
  note(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => note(installing));
  });
  setInterval(() => void registration.update().catch(() => {}), ASK_EVERY);
}

/** Browsers have service workers only on pages that came securely; everywhere else the game plays without. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    follow(await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' }));
    (await navigator.serviceWorker.ready).active?.postMessage('rest');
  } catch {
    // Refused by the browser or out of reach: the next visit tries again.
  }
}

/** Loads the newer version in place of this one. A match stays kept. */
export function takeNewer(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  newer.value?.postMessage('take');
}
