/** Addresses of a class's pages, beside this one. */

const at = (hash: string): string => new URL(`#/${hash}`, document.baseURI).href;

/** Where students join; with the code in it nothing is to be typed. */
export const joinAddress = (code?: string): string => at(code ? `join/${code}` : 'join');
export const leadAddress = (id: string, secret: string, projector = ''): string =>
  at(`class/lead/${id}/${secret}${projector ? `/${projector}` : ''}`);
export const screenAddress = (id: string, secret: string): string => at(`class/screen/${id}/${secret}`);

/** An address as it is read out: without what a browser adds by itself. */
export const spoken = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/#\//, '/#/');

/** Is it an address that only this device finds? Then nobody can come by it. */
export const ownOnly = (host = location.hostname): boolean => /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(host);
