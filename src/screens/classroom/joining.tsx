/** What others type in to come: the address; or, where this page is open at one that only this computer finds, what to do. */
import { t } from '../../text/text.ts';
import { joinAddress, ownOnly, spoken } from './address.ts';

/** What an address of a local network looks like. */
const EXAMPLE = 'http://192.168.1.20:5180';

export const ownOnlyText = (): string => t('lead:join.ownOnly', { example: EXAMPLE });

/** The step to take first, where nobody else can come by this page's address. */
export function OwnOnly() {
  if (!ownOnly()) return null;
  return (
    <p class="alert own-only" role="status">
      {ownOnlyText()}
    </p>
  );
}

/** Where to go, and the code; an address that leads nobody here is not shown. */
export function WhereToGo({ code }: { code: string }) {
  const leads = !ownOnly();
  return (
    <>
      {leads && (
        <>
          <p class="soft">{t('lead:join.at')}</p>
          <p class="join-address">{spoken(joinAddress())}</p>
        </>
      )}
      <p class="soft">{t(leads ? 'lead:join.code' : 'lead:join.codeAlone')}</p>
      <p class="join-code">{code}</p>
    </>
  );
}
