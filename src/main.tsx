/** The page's entry. Screens come in a piece of their own, so that what they load later does not count as the entry. */
const host = document.getElementById('app');
if (!host) throw new Error('index.html has no element with the id "app"');

import('./screens/app.tsx').then(
  ({ showApp }) => showApp(host),
  () => {
    // No text could be loaded either, so the languages stand side by side.
    host.innerText = [
      'Soft Landing could not be loaded. Check the connection and reload the page.',
      '《软着陆》未能载入。请检查网络连接，然后重新载入页面。',
    ].join('\n');
  },
);

export {};
