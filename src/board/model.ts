/** The board's model: what is drawn and what its twins say, from one input. Plain data; painters add no facts. */
import { boardOf } from '../../rules/board.ts';
import { CARDS } from '../../rules/content/catalogue.ts';
import { afterOf, eventOf } from '../../rules/plays/play.ts';
import {
  BLOCS,
  type Bloc,
  type CardId,
  FILES,
  type FileId,
  type NationId,
  type Region,
  rivalOf,
  type Suit,
} from '../../rules/terms.ts';
import {
  dialogueInfo,
  handOf,
  type NationInfo,
  nationsInfo,
  type OrbitInfo,
  orbitInfo,
  type ProgrammeInfo,
  programmeInfo,
  regionsInfo,
  stockInfo,
} from '../table/read.ts';
import type { BoardInput } from './types.ts';

export interface NationModel {
  id: NationId;
  name: string;
  short: string;
  region: Region;
  us: number;
  china: number;
  status: Bloc | 'dual' | null;
  committed: boolean;
  founder: boolean;
  wavering: boolean;
  /** It wavers, but would stay as it stands now. */
  restored: boolean;
  /** Margin below which a partner wavers. */
  waverLine: number;
  autonomy: number;
  /** Influence that each bloc lacks for it to sign: 0 = would sign now; null = a partner already, or never will be. */
  need: Record<Bloc, number | null>;
  /** Blocs with which it would sign at the Reckoning alone. */
  late: Bloc[];
  lean: 'shared' | 'licence' | null;
  weight: number;
  wants: Suit[];
  /** What an unmet Request asks for (`seat`, `vote_for`), `offer` where an Offer is open, else null. */
  request: string | null;
  networks: Bloc[];
  connected: boolean;
  links: NationId[];
  homes: Bloc[];
  /** Hint where it may be chosen now, else null. */
  lit: string | null;
  /** The hint in words, where it is a bare number: a price, which stands on the marker. */
  price: string | null;
  /** What choosing it brings beyond itself. */
  brings: string | null;
  /** It may be chosen as most others may, and stands back behind those that bring more. */
  quiet: boolean;
  dim: boolean;
  selected: boolean;
}

export interface RegionModel {
  id: Region;
  name: string;
  now: boolean;
  /** Next round in which it is scored, 0 if never again. */
  round: number;
  /** Whom scoring it now would give Standing, and how much; where it is never scored again, whom it last gave how much. */
  bloc: Bloc | null;
  n: number;
}

export interface CardModel {
  id: CardId;
  owner: Bloc | 'neutral';
  suit: Suit;
  value: number;
  after: 'discard' | 'remove' | 'policy';
  name: string;
  event: string;
  /** The event belongs to the rival of the bloc that looks: playing the card may help the rival. */
  rivals: boolean;
  lit: boolean;
  dim: boolean;
  selected: boolean;
}

export interface FileModel {
  id: FileId;
  level: number;
  /** Highest level now. */
  limit: number;
  now: boolean;
}

export interface BlocModel {
  standing: number;
  /** Null where it stands still. */
  home: number | null;
  plan: Suit | null;
  /** Null where the scenario plays without tokens. */
  tokens: Record<Suit, number> | null;
  companies: number;
  networks: number;
  constellations: number;
  hand: number;
  programme: ProgrammeInfo;
  /** Bases on the Moon: none, a working one, a full one. */
  base: 0 | 1 | 2;
}

export interface BoardModel {
  round: number;
  nations: NationModel[];
  regions: RegionModel[];
  cards: CardModel[];
  /** Whose hand `cards` is; null: nobody's is shown. */
  hand: Bloc | 'open' | null;
  tension: number;
  law: number;
  wolf: boolean;
  files: FileModel[];
  orbit: OrbitInfo;
  blocs: Record<Bloc, BlocModel>;
}

/** Where more may be chosen than this, not all of them glow. */
const MANY = 12;

/** A hint that is a bare number is a price in points. */
function priceTag(hint: string | undefined, text: BoardInput['text']): string | null {
  if (!hint || !/^\d+$/.test(hint)) return null;
  return text(hint === '1' ? 'board:price.one' : 'board:price.more', { n: hint });
}

/** What a nation's badge stands for. A nation that offers something asks for nothing in the same round. */
function asking({ request, offer }: NationInfo): string | null {
  if (request) return request.met ? null : [request.kind, request.side].filter(Boolean).join('_');
  return offer && !offer.taken ? 'offer' : null;
}

function nationModels(input: BoardInput): NationModel[] {
  const { view, text, lit, selected, dimOthers } = input;
  const many = Object.keys(lit.nations).length > MANY;
  return nationsInfo(view).map((n) => ({
    id: n.id,
    name: text(`nations:${n.id}.name`),
    short: text(`nations:${n.id}.short`),
    region: n.region,
    us: n.us.influence,
    china: n.china.influence,
    status: n.status,
    committed: n.us.committed || n.china.committed,
    founder: n.founder !== null,
    wavering: n.wavering,
    restored: n.wavering && !n.atRisk,
    waverLine: n.waverLine,
    autonomy: n.autonomy,
    need: { us: n.us.need, china: n.china.need },
    late: BLOCS.filter((b) => n[b].late),
    lean: n.lean,
    weight: n.weight,
    wants: n.wants,
    request: asking(n),
    networks: BLOCS.filter((b) => n[b].networks.length > 0),
    connected: n.connected,
    links: n.links,
    homes: n.homes,
    lit: lit.nations[n.id] ?? null,
    price: priceTag(lit.nations[n.id], text),
    brings: lit.brings?.[n.id] ?? null,
    quiet: many && lit.nations[n.id] !== undefined && !lit.brings?.[n.id],
    dim: dimOthers && lit.nations[n.id] === undefined && !(selected?.kind === 'nation' && selected.id === n.id),
    selected: selected?.kind === 'nation' && selected.id === n.id,
  }));
}

/** Whose hand lies in sight: that of the bloc that looks, as its own view gives it, or both to who watches them open. */
function handShown({ view, viewer }: BoardInput): BoardModel['hand'] {
  if (viewer === 'spectator' && view.viewer === 'instructor') return 'open';
  return (viewer === 'us' || viewer === 'china') && view.viewer === viewer ? viewer : null;
}

function cardModels(input: BoardInput): CardModel[] {
  const { view, text, lit, selected, dimOthers } = input;
  const shown = handShown(input);
  if (shown === null) return [];
  return handOf(view).map((id) => {
    const { owner, suit, value } = CARDS[id];
    const chosen = lit.cards.includes(id);
    const raised = selected?.kind === 'card' && selected.id === id;
    return {
      id,
      owner,
      suit,
      value,
      after: afterOf(view, CARDS[id]),
      name: text(`cards:${id}.name`),
      event: text(`cards:${id}.${eventOf(view, CARDS[id]) === CARDS[id].event ? 'event' : 'lesson'}`, {
        context: boardOf(view).scenario.on.tokens ? '' : 'lesson',
      }),
      rivals: shown !== 'open' && owner === rivalOf(shown),
      lit: chosen,
      dim: dimOthers && !chosen && !raised,
      selected: raised,
    };
  });
}

function blocModel({ view }: BoardInput, bloc: Bloc): BlocModel {
  const me = view.blocs[bloc];
  const programme = programmeInfo(view, bloc);
  const bases = programme.missions.filter((m) => m.state === 'flown' && m.mission.base).map((m) => m.mission.base);
  return {
    standing: me.standing,
    home: boardOf(view).scenario.on.homeSwings ? me.home : null,
    plan: me.plan,
    tokens: boardOf(view).scenario.on.tokens ? stockInfo(view, bloc).tokens : null,
    companies: me.companies,
    networks: me.networks.length,
    constellations: me.constellations,
    hand: view.counts.hands[bloc],
    programme,
    base: bases.includes('full') ? 2 : bases.length > 0 ? 1 : 0,
  };
}

/**
 * The model with the nations that are as they were before: what was found of them, as what they look like and how they
 * are called, holds on. Both models must speak one language.
 */
export function keepingNations(model: BoardModel, before: BoardModel): BoardModel {
  const known = new Map(before.nations.map((n) => [n.id, n]));
  const same = (n: NationModel) => {
    const was = known.get(n.id);
    return was && JSON.stringify(was) === JSON.stringify(n) ? was : n;
  };
  return { ...model, nations: model.nations.map(same) };
}

function regionModels({ view, log, text }: BoardInput): RegionModel[] {
  return regionsInfo(view).map((r) => {
    const paid = r.rounds.length > 0 ? undefined : log.filter((e) => e.is === 'scored' && e.region === r.region).at(-1);
    const { bloc, n } = paid?.is === 'scored' ? paid : r;
    const [round = 0] = r.rounds;
    return { id: r.region, name: text(`match:terms.region.${r.region}`), now: round === view.round, round, bloc, n };
  });
}

export function boardModel(input: BoardInput): BoardModel {
  const { view } = input;
  const dialogue = dialogueInfo(view);
  return {
    round: view.round,
    nations: nationModels(input),
    regions: regionModels(input),
    cards: cardModels(input),
    hand: handShown(input),
    tension: view.tension,
    law: view.law,
    wolf: view.wolf,
    files: FILES.map((id) => ({ id, level: view.files[id], limit: dialogue.limit, now: dialogue.file === id })),
    orbit: orbitInfo(view),
    blocs: { us: blocModel(input, 'us'), china: blocModel(input, 'china') },
  };
}
