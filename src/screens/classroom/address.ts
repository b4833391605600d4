/** Addresses of a class's pages: beside this one, or, where only this computer finds it, as the server tells others reach it. */
import { signal } from '@preact/signals';
import { asked } from '../online/api.ts';
import { ownOnly } from '../own-host.ts';

/** What the server told, such as `http://192.168.1.20:5180`, the likeliest first; null: it was not asked yet. */
export const told = signal<readonly string[] | null>(null);

let asking = false;
/** Asks the server how others reach it, once, where this page's own address does not say it. */
export async function askAddresses(): Promise<void> {
  if (asking || !ownOnly()) return;
  asking = true;
  const answer = await asked<{ addresses: string[] }>('addresses');
  told.value = answer.ok ? answer.addresses : [];
}

/** Bases by which others reach this page, the likeliest first; none where nobody does. */
export function bases(): string[] {
  if (!ownOnly()) return [document.baseURI];
  const { pathname } = new URL(document.baseURI);
  return (told.value ?? []).map((origin) => origin + pathname);
}

const at = (hash: string, base: string): string => new URL(`#/${hash}`, base).href;

/** Where students join; with the code in it nothing is to be typed. @param base one of those by which others reach this page */
export const joinAddress = (base: string, code?: string): string => at(code ? `join/${code}` : 'join', base);
export const leadAddress = (base: string, id: string, secret: string, projector = ''): string =>
  at(`class/lead/${id}/${secret}${projector ? `/${projector}` : ''}`, base);
/** Opened on this device: beside this page. */
export const screenAddress = (id: string, secret: string): string =>
  at(`class/screen/${id}/${secret}`, document.baseURI);

/** An address as it is read out: without what a browser adds by itself. */
export const spoken = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/#\//, '/#/');
