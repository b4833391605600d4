/**
 * The figures of rules/RULEBOOK.md, taken from the data: the tables between `<!-- table:name -->` and `<!-- /table -->`,
 * and the numbers that stand in its sentences. `npx tsx scripts/rulebook-tables.ts` rewrites them;
 * test/rules/rulebook/rulebook.test.ts fails while they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { boardOf } from '../rules/board.ts';
import { DIALOGUE } from '../rules/content/dialogue.ts';
import type { Mission } from '../rules/content/missions/types.ts';
import { HOMES, NATIONS } from '../rules/content/nations/nations.ts';
import { LESSON } from '../rules/content/scenarios/lesson.ts';
import { STANDARD } from '../rules/content/scenarios/standard.ts';
import type { Scenario, Switches } from '../rules/content/scenarios/types.ts';
import { BLOCS, type Bloc, DIALOGUE_CHOICES, type DialogueChoice, ERAS, type Region } from '../rules/terms.ts';
import { GRADE_LINES, GRADES, LEGACY } from '../rules/tracks/commons.ts';
import { FILE_TOP, WOLF_TOP } from '../rules/tracks/cooperation.ts';

export const RULEBOOK = fileURLToPath(new URL('../rules/RULEBOOK.md', import.meta.url));
const locale = (name: string) =>
  JSON.parse(readFileSync(new URL(`../assets/locales/en/${name}.json`, import.meta.url), 'utf8'));
const missionNames: Record<string, { name: string }> = locale('missions');
const nationNames: Record<string, { short: string }> = locale('nations');
const n = STANDARD.numbers;

const NAME: Record<Bloc, string> = { us: 'United States', china: 'China' };
const REGION: Record<Region, string> = {
  americas: 'Americas',
  europe: 'Europe',
  africa: 'Africa',
  mideast: 'Middle East and Central Asia',
  'asia-pacific': 'Asia-Pacific',
};
const FILE = { traffic: 'Space traffic', rescue: 'Rescue', framework: 'Lunar framework' };
const ERA = { founding: 'Founding', return: 'Return', base: 'Base' };
const CHOICE: Record<DialogueChoice, string> = { cooperate: 'Cooperate', exploit: 'Exploit', abstain: 'Abstain' };
const FIRST = {
  'crew-beyond-orbit': 'crew beyond low orbit',
  'south-pole': 'south pole',
  'surface-power': 'surface power',
};
const KIND = {
  company: 'Company',
  constellation: 'Constellation',
  'ground-station': 'Ground station (network)',
  'corridor-node': 'Corridor node (network)',
  navigation: 'Navigation (network)',
  'launch-site': 'Launch site (network)',
} as const;

const plus = (v: number) => (v > 0 ? `+${v}` : `${v}`);
const nation = (id: string) => nationNames[id]?.short ?? id;
const nations = (ids: string[]) => ids.map(nation).sort().join(', ');

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function missions(scenario: Scenario): string {
  const row = (m: Mission, i: number) => [
    `${i + 1}`,
    missionNames[m.id].name + (i < scenario.opening.flown[m.bloc] ? ' (flown before the start)' : ''),
    m.cost,
    `${m.reliability}%`,
    m.contributors,
    m.standing[0] === m.standing[1] ? m.standing[0] : `${m.standing[0]}, second ${m.standing[1]}`,
    [
      m.crewed ? 'crewed' : '',
      ...m.firsts.map((f) => `first: ${FIRST[f]}`),
      m.base === 'working' ? 'working base' : '',
      m.skippable ? 'may be passed over' : '',
    ]
      .filter(Boolean)
      .join('; '),
  ];
  return BLOCS.map((bloc) =>
    table(
      [NAME[bloc], 'Mission', 'Price', 'Reliability', 'Contributors', 'Standing', 'Notes'],
      scenario.missions[bloc].map(row),
    ),
  ).join('\n\n');
}

function timetable(s: Scenario): string {
  const joins = (round: number) =>
    ERAS.filter((e) => s.eras[e] === round && s.cards.length > 0)
      .map((e) => ERA[e])
      .join(', ');
  return table(
    ['Round', 'File of the Dialogue', 'Regions scored', 'Eras that join the deck'],
    s.files.map((f, i) => [i + 1, FILE[f], s.regions[i].map((r) => REGION[r]).join('; '), joins(i + 1) || 'none']),
  );
}

/** One cell of the Dialogue, in words; `us` is whoever chose the row, the United States in the table. */
function cell(us: DialogueChoice, china: DialogueChoice): string {
  const c = DIALOGUE[us][china];
  const who: [string, number][] = [
    ['US', 0],
    ['China', 1],
  ];
  const parts: string[] = [];
  for (const [name, i] of who) if (c.standing[i]) parts.push(`${name} ${plus(c.standing[i])} Standing`);
  if (c.transfer > 0) parts.push(`US takes ${c.transfer} Technology from China`);
  if (c.transfer < 0) parts.push(`China takes ${-c.transfer} Technology from the US`);
  for (const [name, i] of who) if (c.token[i]) parts.push(`${name} ${plus(c.token[i])} Diplomacy`);
  if (c.file) parts.push(`file ${plus(c.file)}`);
  if (c.tension) parts.push(`Tension ${plus(c.tension)}`);
  return parts.join('; ') || 'nothing';
}

const SWITCH: Record<keyof Switches, string> = {
  tokens: 'Tokens: none are gained or paid; whatever costs a token is free',
  companies: 'Companies',
  networks: 'Networks',
  promises: 'Promises: Committed partners that could contribute count by themselves; any flight meets a seat Request',
  caucus: 'The caucus in the Session',
  worldEvents: 'World events',
  dual: 'Dual partners',
  bids: 'Bids in the Session',
  homeSwings: 'Home: it stays where it is and costs nothing, so Cooperating is free for the United States too',
  lunarOrder: 'The Lunar order ending',
  secondLaunch: 'A second launch in a round',
  fullSummit: 'Summit topics other than Tension and Debris',
  fullEvents: 'Full events: many cards have a shorter one, printed as the Lesson shows it',
};

const limit = (v: number) => (v >= 99 ? 'any number' : v === 0 ? 'none' : `${v}`);
const each = (f: (s: Scenario) => string | number) => [f(STANDARD), f(LESSON)];
const [base, perLevel] = n.help;
const [one, two] = n.traitIncome;

/** The tables by name. */
export const TABLES: Record<string, () => string> = {
  scenarios: () =>
    table(
      ['', 'Standard 2025', 'Lesson'],
      [
        ['Nations', ...each((s) => s.nations.length)],
        ['Cards', ...each((s) => s.cards.length)],
        ['Rounds', ...each((s) => s.rounds)],
        ['Hand', ...each((s) => s.hand)],
        ['Plays a round', ...each((s) => s.plays)],
        ['Requests a round', ...each((s) => s.requests)],
        ['Accords partners on the board', ...each((s) => s.opening.signed.us.length + s.opening.dual.length)],
        ['ILRS partners on the board', ...each((s) => s.opening.signed.china.length + s.opening.dual.length)],
        ['Dual among them', ...each((s) => s.opening.dual.length)],
      ],
    ),
  opening: () => {
    const of = (f: (s: Scenario, b: Bloc) => string | number) =>
      [STANDARD, LESSON].map((s) => `${f(s, 'us')} / ${f(s, 'china')}`);
    const tokens = (s: Scenario, b: Bloc) =>
      s.on.tokens
        ? Object.entries(s.opening.tokens[b])
            .map(([suit, k]) => `${k} ${suit[0].toUpperCase()}${suit.slice(1)}`)
            .join(', ')
        : 'off';
    return table(
      ['United States / China', 'Standard 2025', 'Lesson'],
      [
        ['Standing', ...of((s, b) => s.opening.standing[b])],
        ['Home', ...of((s, b) => s.opening.home[b])],
        ['Tokens', ...of(tokens)],
        ['Companies', ...of((s, b) => s.opening.companies[b])],
        ['Constellations', ...of((s, b) => s.opening.constellations[b])],
        ['Debris', ...of((s, b) => s.opening.debris[b])],
        ['Missions flown', ...of((s, b) => s.opening.flown[b])],
        ['Tension (shared)', ...each((s) => s.opening.tension)],
        ['Lunar law (shared)', ...each((s) => plus(s.opening.law))],
        ['Wolf Amendment', ...each((s) => (s.opening.wolf ? 'stands' : 'repealed'))],
      ],
    );
  },
  special: () => {
    const has = (t: string) => NATIONS.filter((x) => (x.traits as string[]).includes(t)).map((x) => x.id);
    const { founder, ids } = boardOf('standard');
    return table(
      ['What', 'Nations'],
      [
        ['Accords founders', nations(ids.filter((_, i) => founder[i] === 'us'))],
        ['ILRS founders', nations(ids.filter((_, i) => founder[i] === 'china'))],
        ['Dual: may hold both', nations(has('dual'))],
        ['Linked to the United States', nations(HOMES.USA.links.filter((id) => id !== 'CHN'))],
        ['Linked to China', nations(HOMES.CHN.links.filter((id) => id !== 'USA'))],
      ],
    );
  },
  hubs: () =>
    table(
      ['Regions opened', 'Hubs'],
      Object.entries(
        NATIONS.filter((x) => x.reaches && x.reaches.length > 0).reduce<Record<string, string[]>>((by, x) => {
          const key = (x.reaches ?? []).map((r) => REGION[r]).join('; ');
          by[key] = [...(by[key] ?? []), x.id];
          return by;
        }, {}),
      ).map(([regions, ids]) => [regions, nations(ids)]),
    ),
  prices: () =>
    table(
      ['The suit paid is', 'Nobody’s or your own partner', 'The rival’s partner'],
      [
        ['an interest of the nation', n.placeInterest, n.placeInterest + n.placeRival],
        ['no interest of the nation', n.placeOther, n.placeOther + n.placeRival],
      ],
    ),
  signing: () =>
    table(
      ['', 'After an Outreach', 'At the Reckoning', 'At the Reckoning, Lesson'],
      BLOCS.map((b) => [
        b === 'us' ? 'Accords' : 'ILRS',
        limit(STANDARD.signings[b].turn),
        limit(STANDARD.signings[b].reckoning),
        limit(LESSON.signings[b].reckoning),
      ]),
    ),
  income: () =>
    table(
      ['Source', 'Tokens at each Briefing'],
      [
        [
          'United States: Home',
          `1 Technology at Home ${n.homeIncome.tech} or more; 1 Finance more at ${n.homeIncome.second}`,
        ],
        ['China: Five-Year Plan', `1 of the Plan’s suit, whatever Home is; 2 at Home ${n.homeIncome.second}`],
        ['Committed partners with *finance*', `1 Finance for ${one} or more, 2 for ${two} or more`],
        ['Committed partners with *industry*', `1 Technology for ${one} or more, 2 for ${two} or more`],
        ['Committed partners with *agency*', `1 Science for ${one} or more, 2 for ${two} or more`],
        ['Companies', '1 Technology for the first, 1 Finance for the second, 1 Technology for the third'],
        ['Each Constellation', '1 Finance'],
        ['Ground station', '1 Science'],
        ['Corridor node', '1 Finance'],
        ['Navigation', '1 Diplomacy'],
      ],
    ),
  home: () => {
    const launch = (h: number) =>
      h <= n.homeLaunch.lowAt ? n.homeLaunch.low : h >= n.homeLaunch.highAt ? n.homeLaunch.high : 0;
    const us = (h: number) =>
      h >= n.homeIncome.second ? '1 Technology, 1 Finance' : h >= n.homeIncome.tech ? '1 Technology' : 'none';
    return table(
      ['Home', 'Income, United States', 'Income, China', 'Launches'],
      [0, 1, 2, 3, 4, 5].map((h) => [
        h,
        us(h),
        `${h >= n.homeIncome.second ? 2 : 1} of the Plan’s suit`,
        `${plus(launch(h))}%`,
      ]),
    );
  },
  requests: () =>
    table(
      ['Request', 'Asked by', 'Met by'],
      [
        ['Connectivity', '*unconnected* nations not yet connected', 'connecting that nation'],
        ['Cleaner orbit', '*debris-sensitive* nations, while there is Debris', 'removing any Debris pip'],
        ['A seat', 'partners with *astronauts* or *industry*', 'promising that nation a part in your next mission'],
        ['A vote', 'nations with a law lean', 'backing, in the Session, the side named'],
        ['A station', 'all others', 'founding a network in that nation'],
      ],
    ),
  dialogue: () =>
    table(
      ['United States \\ China', ...DIALOGUE_CHOICES.map((c) => CHOICE[c])],
      DIALOGUE_CHOICES.map((us) => [`**${CHOICE[us]}**`, ...DIALOGUE_CHOICES.map((china) => cell(us, china))]),
    ),
  'missions-standard': () => missions(STANDARD),
  'missions-lesson': () => missions(LESSON),
  odds: () =>
    table(
      ['Part', 'Percentage points'],
      [
        ['Reliability of the mission', 'as printed'],
        ['Each contributor missing', `-${n.missingContributor}`],
        [`Home ${n.homeLaunch.lowAt} or less`, n.homeLaunch.low],
        [`Home ${n.homeLaunch.highAt} or more`, plus(n.homeLaunch.high)],
        ['Each earlier failure of this mission', plus(n.failureRetry)],
        ['Launch-site network', plus(n.launchSite)],
        ['Rescue file raised together, events, policies', 'as they say'],
        ['Least and most in all', `${n.launchMin}% to ${n.launchMax}%`],
      ],
    ),
  enterprises: () => {
    const most = (k: keyof typeof KIND) => (k === 'company' || k === 'constellation' ? n.enterpriseLimit[k] : 1);
    const gives: Record<keyof typeof KIND, string> = {
      company: 'Technology or Finance by turns',
      constellation: `1 Finance; connects a nation; 1 Congestion for good`,
      'ground-station': '1 Science; reach',
      'corridor-node': '1 Finance; reach',
      navigation: '1 Diplomacy; reach',
      'launch-site': `${plus(n.launchSite)}% on your launches; reach`,
    };
    return table(
      ['Enterprise', 'Price', 'At most', 'Gives'],
      (Object.keys(KIND) as (keyof typeof KIND)[]).map((k) => [KIND[k], n.enterpriseCost[k], most(k), gives[k]]),
    );
  },
  summit: () =>
    table(
      ['Topic', 'Each step'],
      [
        ['Tension', 'Tension -1; then the rival may match (rule 11.3)'],
        ['Debris', 'removes 1 pip, your own first'],
        ['Home', 'Home +1'],
        ['Law, toward either end', 'Lunar law moves 1'],
        ['The coming vote', '2 votes for you in the next Session'],
        ['The Plan (China)', 'turns to the suit of the card played; 1 step is enough'],
      ],
    ),
  timetable: () => timetable(STANDARD),
  'timetable-lesson': () => timetable(LESSON),
  sources: () =>
    table(
      ['Source', 'Standing'],
      [
        ['Regions', `the change since last scored, at most ${n.regionCap} a region`],
        ['Missions', `as printed; each shared first ${plus(n.sharedFirst)}`],
        ['Session', `${plus(n.sessionStanding)} for the larger rise`],
        ['Dialogue', 'by its table; +1 each for a joint Cooperate on a file that cannot rise'],
        ['Requests', `${plus(n.request.standing)} for the first to meet one`],
        ['Summits', '+1 each where Tension was matched, +1 for the offer where the rival declined'],
        ['Connectivity', `${plus(n.connectStanding)} for each nation connected`],
        ['Distress calls and events', 'help that succeeds +1 for both; events as they say'],
        ['Lunar law', 'at the end of the last round, its distance from 0 for the side it points to'],
      ],
    ),
  grade: () =>
    table(
      ['Grade', 'Points', 'Legacy'],
      GRADES.map((g, i) => [
        g,
        i < GRADE_LINES.length ? `${GRADE_LINES[i]} or more` : 'fewer, or Kessler or Conflict',
        `Standing x ${LEGACY[g]}`,
      ]),
    ),
  off: () =>
    (Object.keys(SWITCH) as (keyof Switches)[])
      .filter((k) => !LESSON.on[k])
      .map((k) => `- ${SWITCH[k]}`)
      .join('\n'),
};

/**
 * Numbers in sentences: the rule (or heading) they stand in, the words around them with {} for the number, and the
 * value. A sentence that is not found is an error: reword both.
 */
export const PROSE: [where: string, words: string, value: number][] = [
  ['Learn to play', 'fewer than {} pips', n.kessler],
  ['Learn to play', 'Tension at {}', n.conflict],
  ['Learn to play', 'up to {} tokens', n.tokensPerPlay],
  ['Learn to play', 'at most {} Standing', n.regionCap],
  ['Learn to play', 'lasts {} rounds', STANDARD.rounds],
  ['Learn to play', 'play {} cards', STANDARD.plays],
  ['Learn to play', 'up to {} cards', STANDARD.hand],
  ['1.4', '{} Accords and', STANDARD.counter.accords],
  ['1.4', 'and {} ILRS signatories', STANDARD.counter.ilrs],
  ['2.1', '0 to {}', n.maxInfluence],
  ['3.6', '{} influence there', n.project.influence],
  ['3.6', 'and {} token', n.project.token],
  ['4.1', 'at most {} of each', n.tokenLimit],
  ['5.3', 'at most {}', n.handDifference],
  ['5.8', '{} influence there', n.request.influence],
  ['5.8', 'and {} Standing', n.request.standing],
  ['5.9', 'loses {} influence', n.request.unmet],
  ['5.11', 'bids 0 to {}', n.bidMax],
  ['8.1', 'up to {} tokens', n.tokensPerPlay],
  ['9.3', 'costs {} points more', n.secondLaunch],
  ['9.6', 'you gain {} influence', n.promiseKept],
  ['9.6', 'you lose {} influence', n.promiseBroken],
  ['9.8', '{} Standing', n.sharedFirst],
  ['9.9', '{} percentage points surer', n.failureRetry],
  ['9.9', 'chance of {}%', n.failurePip],
  ['9.12', 'is {}%', base],
  ['9.12', '{}% for each level', perLevel],
  ['10.1', 'up to {} Finance tokens', n.tokensPerPlay],
  ['10.6', 'and {} Standing', n.connectStanding],
  ['11.1', 'value {} or more', n.summitStrong],
  ['12.1', 'bids 0 to {}', n.bidMax],
  ['12.2', 'counts {} votes', n.bidVotes],
  ['12.6', '{} Standing', n.sessionStanding],
  ['13.2', '{}% for each point', n.orbitPercent],
  ['13.3', 'adds {} or', n.collisionPips[0]],
  ['13.3', 'or {} pips', n.collisionPips[1]],
  ['13.4', 'below {}', n.misreadBelowTraffic],
  ['14.1', '0 to {}', n.conflict],
  ['14.2', 'past {}', n.tensionByChance],
  ['14.3', 'toward {}', n.driftToward],
  ['14.5', 'At {} or below', n.lawShared],
  ['14.5', 'At +{} or above', n.lawLicence],
  ['14.6', '0 to {}', FILE_TOP],
  ['14.7', 'level {}', WOLF_TOP],
  ['15.4', 'at most {}', n.regionCap],
  ['16.4', 'at {} or more', n.lunarOrderLaw],
  ['16.5', 'number {}', n.kessler],
  ['16.7', 'Tension {}', n.conflict],
];

/** Where a rule or a heading's text begins and ends. */
function span(text: string, where: string): [number, number] {
  const rule = /^\d/.test(where);
  const start = text.indexOf(rule ? `\n**${where} ` : `\n## ${where}\n`);
  if (start < 0) throw new Error(`the rulebook has no ${where}`);
  const end = text.slice(start + 1).search(rule ? /\n(\*\*\d|#)/ : /\n## /);
  return [start, end < 0 ? text.length : start + 1 + end];
}

/** The rulebook with every table and number as the data has it now. */
export function render(text: string): string {
  let out = text.replace(/<!-- table:([a-z-]+) -->[\s\S]*?<!-- \/table -->/g, (_, name: string) => {
    if (!TABLES[name]) throw new Error(`there is no table ${name}`);
    return `<!-- table:${name} -->\n\n${TABLES[name]()}\n\n<!-- /table -->`;
  });
  for (const [where, words, value] of PROSE) {
    const [from, to] = span(out, where);
    const part = out.slice(from, to);
    const escaped = words.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace('{}', '(?<![\\d.])-?\\d+');
    const found = part.match(new RegExp(escaped));
    if (!found) throw new Error(`rule ${where}: no “${words}” in it`);
    out = out.slice(0, from) + part.replace(found[0], words.replace('{}', `${value}`)) + out.slice(to);
  }
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = readFileSync(RULEBOOK, 'utf8');
  const after = render(before);
  if (after !== before) writeFileSync(RULEBOOK, after);
  console.log(after === before ? 'the rulebook is up to date' : 'the rulebook was rewritten');
}
