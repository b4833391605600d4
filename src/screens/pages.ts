/** The app's pages. What checks every page reads this list, so that none is forgotten. */
import type { ComponentType } from 'preact';

type Loader = () => Promise<ComponentType>;

/** Every page by the first part of its address, and where it is loaded from. Home ('') and the match have no file of their own here. */
export const PAGES: Record<string, Loader> = {
  new: () => import('./pages/new-match.tsx').then((m) => m.NewMatch),
  rulebook: () => import('./rulebook/rulebook.tsx').then((m) => m.Rulebook),
  gazetteer: () => import('./gazetteer/gazetteer.tsx').then((m) => m.Gazetteer),
  settings: () => import('./pages/settings.tsx').then((m) => m.SettingsPage),
  about: () => import('./pages/about.tsx').then((m) => m.About),
  watch: () => import('./watch/watch.tsx').then((m) => m.Watch),
  online: () => import('./online/lobby.tsx').then((m) => m.Lobby),
  class: () => import('./classroom/pages.tsx').then((m) => m.ClassPages),
  debrief: () => import('./debrief/page.tsx').then((m) => m.DebriefPage),
  play: () => import('./watch/play-from.tsx').then((m) => m.PlayFrom),
  teach: () => import('./teach/teach.tsx').then((m) => m.Teach),
  network: () => import('./network/network.tsx').then((m) => m.NetworkCheck),
  lab: () => import('./lab/lab.tsx').then((m) => m.Lab),
  'what-if': () => import('./what-if/what-if.tsx').then((m) => m.WhatIfPage),
  join: () => import('./classroom/pupil/join.tsx').then((m) => m.Join),
};

/** Texts that come with a page, for those that load none themselves. */
export const PAGE_TEXTS: Record<string, string> = { rulebook: 'reading', about: 'about', teach: 'reading' };

/** Pages whose address goes on after their name. */
export const DEEPER = ['watch', 'debrief', 'what-if', 'play', 'gazetteer', 'table', 'teach', 'class', 'join', 'pupil'];

/** Pages that open over a running match, which stays as it is. Any other page closes it. */
export const OVER_MATCH = ['rulebook', 'gazetteer', 'settings', 'about'];
