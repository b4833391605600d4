/** Tells whoever looks elsewhere that it is their decision: by the window's title, a sound, and the browser's own notice. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Table } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { chime } from '../sound.ts';
import { useTitle } from './title.ts';

const KEY = 'soft-landing:notices:v1';
const kept = (): boolean => {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
};
/** Does the reader want the browser's notices? */
const wanted = signal(kept());

/** Browsers show notices of secure addresses alone. */
const can = (): boolean => 'Notification' in window && window.isSecureContext;

async function want(on: boolean): Promise<void> {
  const granted = on && can() && (await Notification.requestPermission()) === 'granted';
  wanted.value = granted;
  try {
    localStorage.setItem(KEY, granted ? '1' : '0');
  } catch {
    // Asked again next time.
  }
}

export function NoticeChoice() {
  if (!can()) return <p class="small soft">{t('online:notice.cannot')}</p>;
  const denied = Notification.permission === 'denied';
  return (
    <label class="small">
      <input
        type="checkbox"
        disabled={denied}
        checked={wanted.value && Notification.permission === 'granted'}
        onChange={(e) => void want(e.currentTarget.checked)}
      />{' '}
      {t(denied ? 'online:notice.denied' : 'online:notice.want')}
    </label>
  );
}

function show(id: string): void {
  if (!wanted.value || !can() || Notification.permission !== 'granted') return;
  try {
    const notice = new Notification(t('online:yourTurn'), { body: t('app:title'), tag: `table-${id}` });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Some browsers on phones let only a service worker show them: the title says it all the same.
  }
}

/** @param id the table's */
export function Notice({ table, id }: { table: Table; id: string }) {
  const { viewer, next, ending } = table.state.value;
  const mine = !ending && next !== null && next === viewer;
  useTitle(mine ? `* ${t('online:yourTurn')}` : null);
  useEffect(() => {
    if (!mine || !document.hidden) return;
    chime();
    show(id);
  }, [mine, id]);
  return null;
}
