/** The app's pages. What checks every page reads this list, so that none is forgotten. */
import type { ComponentType } from 'preact';

type Loader = () => Promise<ComponentType>;

/** Texts that come with a page. By `import()`: scripts read this list where no bundler finds the texts. */
const texts = (name: string) => import('../text/text.ts').then(({ loadTexts }) => loadTexts(name));

/** Every page by the first part of its address, and where it is loaded from. Home ('') and the match have no file of their own here. */
export const PAGES: Record<string, Loader> = {
  new: () => import('./pages/new-match.tsx').then((m) => m.NewMatch),
  rulebook: () => Promise.all([import('./rulebook/rulebook.tsx'), texts('reading')]).then(([m]) => m.Rulebook),
  gazetteer: () => import('./gazetteer/gazetteer.tsx').then((m) => m.Gazetteer),
  settings: () => import('./pages/settings.tsx').then((m) => m.SettingsPage),
  about: () => Promise.all([import('./pages/about.tsx'), texts('about')]).then(([m]) => m.About),
  watch: () => import('./watch/watch.tsx').then((m) => m.Watch),
  online: () => import('./online/lobby.tsx').then((m) => m.Lobby),
  class: () => import('./classroom/pages.tsx').then((m) => m.ClassPages),
  play: () => import('./watch/play-from.tsx').then((m) => m.PlayFrom),
  teach: () => Promise.all([import('./teach/teach.tsx'), texts('reading')]).then(([m]) => m.Teach),
  network: () => import('./network/network.tsx').then((m) => m.NetworkCheck),
  join: () => import('./classroom/pupil/join.tsx').then((m) => m.Join),
};

/** Pages whose address goes on after their name. */
export const DEEPER = ['watch', 'play', 'gazetteer', 'table', 'teach', 'class', 'join', 'pupil'];

/** Pages that open over a running match, which stays as it is. Any other page closes it. */
export const OVER_MATCH = ['rulebook', 'gazetteer', 'settings', 'about'];
