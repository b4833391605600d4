/** Does the address lead every device to itself? Then nobody can come by it. */
export function ownOnly(url: string = location.href): boolean {
  const { hostname, protocol } = new URL(url);
  return protocol === 'file:' || /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}
