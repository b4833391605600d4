/** An entry in words: what stands in its article, for the page and for the files alike. */
import { CARDS, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { SCENARIO_IDS } from '../../rules/content/scenarios/index.ts';
import { CELLS } from '../../rules/content/world-events/types.ts';
import type { Item } from './items.ts';
import { missionLines, ordersOf } from './missions.ts';
import { nationLines, openingLines, reachLines, recordLines } from './nations.ts';
import { reachOfItem } from './reach.ts';
import { clauses, type Ref, row, type Speech, sourceName, textOf } from './speech.ts';

/** A labelled line. `english`: its text is in English whatever the language. */
export interface Line {
  label: string;
  text?: string;
  refs?: readonly Ref[];
  english?: true;
}

export interface Article {
  /** Owner, suit, value and the like, in a line. */
  facts: string;
  /** What one reads first: the event, what a nation wants, the motion. */
  summary: string;
  /** The rest of its texts. */
  body: Line[];
  /** What follows from the content: openings, who reaches whom, scenarios, sources. */
  about: { title: string; lines: Line[] }[];
}

const nationOf = (id: string) => NATIONS.find((n) => n.id === id) as (typeof NATIONS)[number];

/** Owner, suit, value and the like, in a line. */
export function factsOf(speech: Speech, item: Item): string {
  const { say } = speech;
  const { kind, id, owner = 'neutral', era } = item;
  switch (kind) {
    case 'card':
      return say('match:card.facts', {
        owner: say(`match:terms.owner.${owner}`),
        suit: say(`match:terms.suit.${CARDS[id].suit}`),
        value: CARDS[id].value,
        era: say(`match:terms.era.${era}`),
      });
    case 'nation': {
      const { region, weight, autonomy } = nationOf(id);
      return say('gazetteer:facts.nation', { region: say(`match:terms.region.${region}`), weight, autonomy });
    }
    case 'mission':
      return say('gazetteer:facts.mission', { bloc: say(`match:terms.owner.${owner}`), order: ordersOf(speech, item) });
    case 'resolution':
      return say(`gazetteer:facts.resolution.${RESOLUTIONS[id].lean ?? 'none'}`);
    case 'world-event': {
      const [suit] = item.suits;
      return suit
        ? say('gazetteer:facts.bid', { suit: say(`match:terms.suit.${suit}`) })
        : say('gazetteer:facts.choice');
    }
    case 'offer':
      return row(speech, [say(`nations:${OFFERS[id].nation}.name`), say(`match:terms.era.${era}`)]);
    case 'enterprise':
      return row(speech, [say(`match:terms.owner.${owner}`), say(`match:terms.enterprise.${item.enterprise}`)]);
  }
}

const SUMMARY = {
  card: 'event',
  nation: 'wants',
  mission: 'text',
  resolution: 'motion',
  'world-event': 'text',
  offer: 'text',
  enterprise: 'note',
} as const;

/** What one reads first of an entry. */
export const summaryOf = (speech: Speech, item: Item): string => textOf(speech, item, SUMMARY[item.kind]);

function cardLines(speech: Speech, item: Item): Line[] {
  const { say } = speech;
  const { after } = CARDS[item.id];
  return [
    ...(after === 'discard' ? [] : [{ label: say('gazetteer:line.after'), text: say(`match:card.${after}`) }]),
    { label: say('gazetteer:line.dilemma'), text: textOf(speech, item, 'dilemma') },
  ];
}

function eventLines(speech: Speech, item: Item): Line[] {
  const { say } = speech;
  const line = (label: string, path: string) => ({ label, text: textOf(speech, item, path) });
  if (WORLD_EVENTS[item.id].kind === 'bid')
    return [
      line(say('gazetteer:line.bid'), 'bid.text'),
      line(say('gazetteer:line.win'), 'bid.win'),
      line(say('gazetteer:line.tie'), 'bid.tie'),
    ];
  const pick = (letter: string) => textOf(speech, item, `${letter}.label`);
  return [
    line(pick('a'), 'a.text'),
    line(pick('b'), 'b.text'),
    ...CELLS.map((cell) => {
      const [us, china] = [...cell].map(pick);
      const label =
        us === china ? say('gazetteer:line.picksBoth', { pick: us }) : say('gazetteer:line.picks', { us, china });
      return line(label, `outcomes.${cell}`);
    }),
  ];
}

/** The texts of an entry after its summary. */
function bodyOf(speech: Speech, item: Item): Line[] {
  const { say } = speech;
  const line = (which: string) => ({ label: say(`gazetteer:line.${which}`), text: textOf(speech, item, which) });
  const note = line('note');
  switch (item.kind) {
    case 'card':
      return [...cardLines(speech, item), note];
    case 'nation':
      return nationLines(speech, nationOf(item.id));
    case 'mission':
      return [...missionLines(speech, item), line('contributor'), note];
    case 'resolution':
      return [line('pass'), line('fail'), note];
    case 'world-event':
      return [...eventLines(speech, item), note];
    case 'offer':
      return [note];
    case 'enterprise':
      return [];
  }
}

const refs = (ids: readonly string[]): Ref[] => ids.map((id) => ({ kind: 'nation', id }));

/** Whom the entry's effects name and reach. */
function targetLines({ say }: Speech, item: Item): Line[] {
  const { named, reached, anywhere } = reachOfItem(item);
  return [
    ...(named.length > 0 ? [{ label: say('gazetteer:line.named'), refs: refs(named) }] : []),
    ...(reached.length > 0 ? [{ label: say('gazetteer:line.reached'), refs: refs(reached) }] : []),
    ...(anywhere ? [{ label: say('gazetteer:line.anywhere'), text: say('gazetteer:anywhere') }] : []),
  ];
}

/** In which scenarios it occurs; of a card, how it reads in the Lesson, and the switch that leaves it out. */
function playLines(speech: Speech, item: Item): Line[] {
  const { say } = speech;
  const every = item.scenarios.length === SCENARIO_IDS.length;
  const names = item.scenarios.map((s) => say(`match:terms.scenario.${s}`));
  const card = item.kind === 'card' ? CARDS[item.id] : null;
  return [
    {
      label: say('gazetteer:line.scenarios'),
      text: every ? say('gazetteer:everyScenario') : row(speech, names) || say('gazetteer:noScenario'),
    },
    ...(Array.isArray(card?.lesson)
      ? [{ label: say('gazetteer:line.lesson'), text: textOf(speech, item, 'lesson') }]
      : []),
    ...(card?.war ? [{ label: say('gazetteer:line.switch'), text: say('gazetteer:war') }] : []),
  ];
}

function sourceLines(speech: Speech, { source }: Item): Line[] {
  const { say } = speech;
  if (source.length === 0) return [];
  return [
    {
      label: say('gazetteer:line.source'),
      text: clauses(
        speech,
        source.map((id) => sourceName(speech, id)),
      ),
    },
  ];
}

function aboutOf(speech: Speech, item: Item): Article['about'] {
  const { say } = speech;
  const block = (title: string, lines: Line[]) => ({ title: say(`gazetteer:block.${title}`), lines });
  if (item.kind === 'nation') {
    const nation = nationOf(item.id);
    return [
      block('opening', openingLines(speech, nation.id)),
      block('record', recordLines(speech, nation)),
      block('reach', reachLines(speech, nation.id)),
    ];
  }
  return [
    block('nations', targetLines(speech, item)),
    block('play', [...playLines(speech, item), ...sourceLines(speech, item)]),
  ].filter(({ lines }) => lines.length > 0);
}

export function articleOf(speech: Speech, item: Item): Article {
  return {
    facts: factsOf(speech, item),
    summary: summaryOf(speech, item),
    body: bodyOf(speech, item),
    about: aboutOf(speech, item),
  };
}

/** Everything of an entry that a search looks through. */
export function searchable(speech: Speech, item: Item): string {
  const texts = bodyOf(speech, item).map(({ text = '' }) => text);
  return [textOf(speech, item, 'name'), factsOf(speech, item), summaryOf(speech, item), ...texts].join('\n');
}
