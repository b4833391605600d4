/** A table that is no place any more: it was closed before its match, or its host has sent one away. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { Page } from '../parts/page.tsx';
import { go } from '../route.ts';
import { sentence } from '../session.ts';

/** Refusals after which there is nothing to come back to. */
export const GONE = ['table-closed', 'sent-away', 'seat-left'];

export function Gone({ code }: { code: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => void sentence({ code, message: '' }).then(setSaid), [code]);
  return (
    <Page title={t(code === 'table-closed' ? 'online:gone.closed' : 'online:gone.away')}>
      <p class="lead" role="status">
        {said}
      </p>
      <p>{t('online:gone.next')}</p>
      <p class="row on">
        <button type="button" class="primary" onClick={() => go('online')}>
          {t('online:toLobby')}
        </button>
      </p>
    </Page>
  );
}
