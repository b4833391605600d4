/** What whoever leads has set going at a table, as it stands now: a hurry, what a bot made of it, an event that waits. */
import { useEffect, useState } from 'preact/hooks';
import { loadTexts, t } from '../../../text/text.ts';
import type { LeadTable } from '../../../wire/classroom.ts';
import { useNow } from '../time.ts';

/** The name of a world event, once its texts are there. */
function useEventName(event: string | null): string {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (event !== null) void loadTexts('world-events').then(() => setReady(true));
  }, [event]);
  return event !== null && ready ? t(`world-events:${event}.name`) : '';
}

/** @param came when the table came as it is, by this page's own clock */
export function Signs({ table, came }: { table: LeadTable; came: number }) {
  const now = useNow();
  const event = useEventName(table.brought);
  const { hurried, botDecided } = table;
  const left = hurried === null || table.paused ? null : Math.max(0, Math.ceil((hurried - (now - came)) / 1000));
  return (
    <>
      {left !== null && <span class="tag hurried">{t('lead:sign.hurried', { seconds: left })}</span>}
      {botDecided && <span class="tag">{t('lead:sign.bot')}</span>}
      {event && <span class="tag">{t('lead:sign.event', { event })}</span>}
    </>
  );
}
