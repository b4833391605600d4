/** What the twins say to a screen reader, from the same model that is painted. */
import { BLOCS, type Bloc, rivalOf, SUITS } from '../../rules/terms.ts';
import { COUNTS } from '../../rules/tracks/partners.ts';
import type { BoardModel, CardModel, NationModel, RegionModel } from './model.ts';
import type { TipWords } from './tip.ts';
import type { BoardInput, Text, TrackId } from './types.ts';

/** Names in a row, as the language parts them. */
const list = (names: readonly string[], text: Text): string => names.join(text('board:join.names'));

/** The parts of a label that say something, in one sentence. */
const join = (parts: (string | false | null)[], text: Text): string =>
  parts.filter(Boolean).join(text('board:join.clauses'));

export function nationLabel(n: NationModel, text: Text): string {
  const lead = leadOf(n);
  return join(
    [
      text('board:label.nation', {
        name: n.name,
        us: n.us,
        china: n.china,
        margin: n[lead] - n[rivalOf(lead)],
        bloc: text(`board:bloc.${lead}`),
        autonomy: n.autonomy,
      }),
      stateOf(n, text),
      n.wavering && text('board:state.wavering'),
      n.request && text(n.request === 'offer' ? 'board:state.offer' : 'board:state.request'),
      ...n.networks.map((b) => text('board:state.network', { bloc: text(`board:bloc.${b}`) })),
      n.connected && text('board:state.connected'),
      text('board:label.wants', {
        suits: list(
          n.wants.map((s) => text(`match:terms.suit.${s}`)),
          text,
        ),
      }),
      litWords(n, text),
      n.brings,
    ],
    text,
  );
}

/** What the marker shows, in plain words: the few lines of the tip beside it. */
export function nationTip(n: NationModel, text: Text): string[] {
  const lead = leadOf(n);
  const params = {
    bloc: text(`board:within.${lead}`),
    margin: n[lead] - n[rivalOf(lead)],
    autonomy: n.autonomy,
    line: n.waverLine,
  };
  const suits = list(
    n.wants.map((s) => text(`match:terms.suit.${s}`)),
    text,
  );
  return [
    text(`board:tip.${tipState(n)}`, params),
    n.wavering ? text(`board:tip.${n.restored ? 'restored' : 'wavers'}`, params) : '',
    ...BLOCS.map((b) => standLine(n, b, text)),
    // A partner of both counts in no region.
    n.status === 'dual' ? '' : weightLine(n, text),
    text('board:tip.wants', { suits }) + (n.lean ? ` · ${text(`board:tip.leans.${n.lean}`)}` : ''),
    asks(n, text),
    [n.price ? text('board:tip.cost', { n: n.price }) : n.lit, n.brings].filter(Boolean).join(' · '),
  ].filter(Boolean);
}

/** What it asks for or offers; empty where it does neither. */
function asks({ request }: NationModel, text: Text): string {
  if (!request) return '';
  return request === 'offer'
    ? text('board:tip.offer')
    : text('match:nation.asks', { request: text(`match:request.${request}`) });
}

const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `\u2212${-n}` : '0');

/** How a bloc stands in a nation, and what it lacks for a signature. */
function standLine(n: NationModel, bloc: Bloc, text: Text): string {
  const need = n.need[bloc];
  const stands = text('board:tip.stand', {
    bloc: text(`board:bloc.${bloc}`),
    n: n[bloc],
    margin: signed(n[bloc] - n[rivalOf(bloc)]),
    autonomy: n.autonomy,
  });
  if (need === null) return stands;
  const ready = n.late.includes(bloc) ? 'board:tip.signsLate' : 'board:tip.signsNow';
  return `${stands} · ${need === 0 ? text(ready) : text('board:tip.signsAt', { n: need })}`;
}

/** What a nation would add to its region as a partner. */
const weightLine = ({ weight, region }: NationModel, text: Text): string =>
  text('board:tip.weight', {
    n: weight,
    region: text(`match:terms.region.${region}`),
    signed: weight * COUNTS.signed,
    committed: weight * COUNTS.committed,
  });

function tipState(n: NationModel): string {
  if (n.status === 'dual') return 'dual';
  if (n.status === null) return 'none';
  if (n.committed) return 'committed';
  return n.wavering ? 'low' : 'signed';
}

/** A hint that is a bare number is a price; an empty one says only that the nation may be chosen. */
function litWords(n: NationModel, text: Text): string | null {
  if (n.lit === null) return null;
  if (n.lit === '') return text('board:label.choosable');
  return n.price === null ? n.lit : text('board:label.cost', { n: n.price });
}

/** The bloc whose margin matters: its partner's, or whoever has more influence. */
const leadOf = (n: NationModel): Bloc =>
  n.status === 'china' || (n.status !== 'us' && n.china > n.us) ? 'china' : 'us';

function stateOf(n: NationModel, text: Text): string {
  if (n.status === null) return text('board:state.unaligned');
  if (n.status === 'dual') return text('board:state.dual');
  return text(n.committed ? 'board:state.committed' : 'board:state.signed', { bloc: text(`board:bloc.${n.status}`) });
}

export function cardLabel(c: CardModel, text: Text): string {
  return text('board:label.card', {
    name: c.name,
    value: c.value,
    suit: text(`match:terms.suit.${c.suit}`),
    owner: text(`match:terms.owner.${c.owner}`),
    event: c.event + (c.after === 'discard' ? '' : text('app:join.aside', { text: text(`board:after.${c.after}`) })),
  });
}

/** The second line of a region's meter. */
export function regionLine(r: RegionModel, text: Text): string {
  const gain =
    r.bloc === null
      ? text('board:meter.even')
      : text('board:meter.gain', { bloc: text(`board:bloc.${r.bloc}`), n: r.n });
  if (r.now) return text('board:meter.now', { gain });
  return r.round > 0 ? text('board:meter.round', { round: r.round, gain }) : text('board:meter.never', { gain });
}

/** The label of a track; null where this board has none of that name. */
export function trackLabel(id: TrackId, model: BoardModel, text: Text): string {
  if (id === 'tension') return text('board:label.tension', { n: model.tension });
  if (id === 'law') {
    const side = model.law > 0 ? 'licence' : model.law < 0 ? 'shared' : 'none';
    return text('board:label.law', { at: text(`board:law.${side}`, { n: Math.abs(model.law) }) });
  }
  if (id === 'orbit') {
    const { orbit } = model;
    return text('board:label.orbit', {
      n: orbit.total,
      max: orbit.kessler,
      us: orbit.debris.us,
      china: orbit.debris.china,
      chance: orbit.chance,
      congestion: orbit.congestion.us + orbit.congestion.china,
    });
  }
  const file = model.files.find((f) => f.id === id);
  if (file)
    return join(
      [
        text('board:label.file', { name: text(`match:terms.file.${file.id}`), level: file.level }),
        model.wolf && file.limit < 3 && text('board:label.wolf', { limit: file.limit }),
        file.now && text('board:file.now'),
      ],
      text,
    );
  const region = model.regions.find((r) => `region-${r.id}` === id);
  if (region) return text('board:label.region', { name: region.name, line: regionLine(region, text) });
  const bloc = BLOCS.find((b) => id.endsWith(`-${b}`));
  return bloc ? blocLabel(id, bloc, model, text) : '';
}

function blocLabel(id: TrackId, bloc: Bloc, model: BoardModel, text: Text): string {
  const me = model.blocs[bloc];
  const name = text(`board:bloc.${bloc}`);
  if (id.startsWith('standing')) return text('board:label.standing', { bloc: name, n: me.standing });
  if (id.startsWith('home') && me.home !== null)
    return text(`board:label.home.${bloc}`, { n: me.home, plan: me.plan ? text(`match:terms.suit.${me.plan}`) : '' });
  if (id.startsWith('tokens')) {
    const stock = me.tokens;
    if (!stock) return text('board:label.works', { bloc: name, constellations: me.constellations });
    const tokens = text('board:label.tokens', {
      bloc: name,
      tokens: list(
        SUITS.map((s) => `${text(`match:terms.suit.${s}`)} ${stock[s]}`),
        text,
      ),
      companies: me.companies,
      networks: me.networks,
      constellations: me.constellations,
    });
    return join([tokens, me.plan && text('board:label.focus', { suit: text(`match:terms.suit.${me.plan}`) })], text);
  }
  const { next, paid, price, odds, missions } = me.programme;
  const flown = missions.filter((m) => m.state === 'flown').length;
  if (!next) return text('board:label.programmeDone', { bloc: name, flown });
  return text('board:label.mission', {
    bloc: name,
    flown,
    of: missions.length,
    next: text(`missions:${next.id}.name`),
    paid,
    price,
    chance: odds.chance,
  });
}

/** A nation's tip; `why` says why it can't be chosen, where that is the matter. */
export const nationWords = (n: NationModel, why: string | null | undefined, text: Text): TipWords => ({
  title: n.name,
  lines: [...nationTip(n, text), ...(why ? [text('board:tip.why', { reason: why })] : [])],
});

/** The tip of a gauge or a region's meter, with what the page has to add. */
export const trackWords = (id: TrackId, model: BoardModel, { text, more }: BoardInput): TipWords => ({
  title: '',
  lines: [trackLabel(id, model, text), ...(more?.(id) ?? [])],
});
