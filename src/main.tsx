/** The page's entry. Screens come in a piece of their own, so that what they load later does not count as the entry. */
const host = document.getElementById('app');
if (!host) throw new Error('index.html has no element with the id "app"');

import('./screens/app.tsx').then(
  ({ showApp }) => showApp(host),
  () => {
    host.textContent = 'Soft Landing could not be loaded. Check the connection and reload the page.';
  },
);

export {};
