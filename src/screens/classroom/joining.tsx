/** How students come: the address, the code and the QR code; or, where nobody can come by any address, what to do first. */
import { useEffect } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { ownOnly } from '../own-host.ts';
import { askAddresses, bases, joinAddress, spoken, told } from './address.ts';
import { QrCode } from './qr.tsx';

/** What an address of a local network looks like. */
const EXAMPLE = 'http://192.168.1.20:5180';
/** What serves a room. */
const COMMAND = 'npm run classroom';

/** @returns addresses by which others reach this page, the likeliest first; null while that is not known */
export function useBases(): string[] | null {
  useEffect(() => void askAddresses(), []);
  return ownOnly() && told.value === null ? null : bases();
}

/** The step to take first, where nobody else can come. */
export function OwnOnly() {
  if (useBases()?.length !== 0) return null;
  return (
    <p class="alert own-only" role="status">
      {t('lead:join.ownOnly', { command: COMMAND, example: EXAMPLE })}
    </p>
  );
}

/** The QR code that leads to the class; the step to take first where none would. */
export function JoinQr({ code }: { code: string }) {
  const [base] = useBases() ?? [];
  return base ? <QrCode text={joinAddress(base, code)} label={t('lead:join.qr')} /> : <OwnOnly />;
}

/** Where to go, and the code. A computer may be reached in several ways: the others are named as well. */
export function WhereToGo({ code }: { code: string }) {
  const [base, ...others] = useBases() ?? [];
  return (
    <>
      {base && (
        <>
          <p class="soft">{t('lead:join.at')}</p>
          <p class="join-address">{spoken(joinAddress(base))}</p>
          {others.map((other) => (
            <p key={other} class="small soft">
              {t('lead:join.or', { address: spoken(joinAddress(other)) })}
            </p>
          ))}
        </>
      )}
      <p class="soft">{t(base ? 'lead:join.code' : 'lead:join.codeAlone')}</p>
      <p class="join-code">{code}</p>
    </>
  );
}
