/** The key: what the marks on the map mean, in the words of the locale, with marks painted like those on the map. */
import { type IconName, iconMarkup } from '../../assets/icons/icons.ts';
import type { Scenario } from '../../rules/content/scenarios/types.ts';
import type { Assets } from './assets.ts';
import type { NationModel } from './model.ts';
import { MARKER_PAD, paintMarker } from './paint/marker.ts';
import { BLOC } from './theme.ts';
import type { Text } from './types.ts';

const PLAIN: NationModel = {
  id: 'KEN',
  name: '',
  short: '',
  region: 'africa',
  us: 2,
  china: 1,
  status: null,
  committed: false,
  founder: false,
  wavering: false,
  restored: false,
  waverLine: 2,
  need: { us: null, china: null },
  late: [],
  lean: null,
  autonomy: 2,
  weight: 1,
  wants: ['finance'],
  request: null,
  networks: [],
  connected: false,
  links: [],
  homes: [],
  lit: null,
  price: null,
  brings: null,
  quiet: false,
  dim: false,
  selected: false,
};

const MARKERS: [string, Partial<NationModel>][] = [
  ['influence', {}],
  ['signed', { status: 'us', us: 3 }],
  ['committed', { status: 'china', committed: true, us: 0, china: 3 }],
  ['dual', { status: 'dual', us: 3, china: 3 }],
  ['wavering', { status: 'us', wavering: true }],
  ['request', { request: 'seat' }],
  ['price', { lit: '2', price: '2' }],
  ['quiet', { lit: '3', price: '3', quiet: true }],
  ['network', { networks: ['us'], connected: true }],
];

const ICONS: [string, IconName[]][] = [
  ['standing', ['standing']],
  ['home', ['home']],
  ['suits', ['diplomacy', 'finance', 'technology', 'science']],
  ['works', ['company', 'ground-station', 'constellation']],
  ['rivals', ['warning']],
  ['after', ['event']],
];

function sample(change: Partial<NationModel>, assets: Assets, dpr: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const [w, h] = [52, 35];
  const size = [w + 2 * MARKER_PAD, h + 2 * MARKER_PAD];
  [canvas.width, canvas.height] = size.map((n) => n * dpr);
  [canvas.style.width, canvas.style.height] = size.map((n) => `${n}px`);
  const ctx = canvas.getContext('2d');
  if (ctx) {
    ctx.scale(dpr, dpr);
    ctx.translate(MARKER_PAD, MARKER_PAD);
    paintMarker(ctx, { ...PLAIN, ...change }, { w, h, flag: assets.flag(PLAIN.id), hovered: false });
  }
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

/** Marks that a scenario does without, and what is left of others there. */
export function keyParts({ on, offers }: Pick<Scenario, 'on' | 'offers'>) {
  const gone = [!on.dual && 'dual', !on.homeSwings && 'home'];
  const bare = [
    !on.tokens && 'suits',
    offers.length === 0 && 'request',
    !on.networks && 'network',
    !on.companies && !on.networks && 'works',
  ];
  return { gone: (name: string) => gone.includes(name), bare: (name: string) => bare.includes(name) };
}

/** Builds the key's panel, without what the scenario does not have. */
export function makeKey(text: Text, scenario: Scenario, assets: Assets, dpr: number): HTMLElement {
  const { gone, bare } = keyParts(scenario);
  const panel = document.createElement('section');
  panel.className = 'board-key';
  panel.setAttribute('aria-label', text('board:key.title'));
  const title = document.createElement('h2');
  title.textContent = text('board:key.title');
  const list = document.createElement('dl');
  const row = (mark: Node, words: string) => {
    const dt = document.createElement('dt');
    const dd = document.createElement('dd');
    dt.append(mark);
    dd.textContent = words;
    list.append(dt, dd);
  };
  const short = text(`nations:${PLAIN.id}.short`);
  const words = (name: string) => text(`board:key.${name}`, { context: bare(name) ? 'bare' : '' });
  for (const [name, change] of MARKERS) {
    if (gone(name)) continue;
    const networks = bare('network') ? [] : (change.networks ?? []);
    row(sample({ ...change, networks, short }, assets, dpr), words(name));
  }
  for (const [name, all] of ICONS) {
    if (gone(name)) continue;
    const icons = name === 'works' && bare(name) ? all.slice(-1) : all;
    const mark = document.createElement('span');
    mark.style.color = BLOC.us.bright;
    mark.innerHTML = icons.map((i) => `<svg viewBox="0 0 24 24" aria-hidden="true">${iconMarkup(i)}</svg>`).join('');
    row(mark, words(name));
  }
  const note = document.createElement('p');
  note.textContent = text('board:key.note');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = text('board:key.close');
  panel.append(title, close, note, list);
  return panel;
}
