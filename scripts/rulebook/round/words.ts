/** A scene of the worked round in words, as blocks of Markdown. */
import { CARDS, WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import type { MatchRecord } from '../../../rules/record.ts';
import { type Part, storyOf } from '../../../src/screens/log-story.ts';
import { cardName, nationName, offerName, resolutionName, signed, suitName } from '../../../src/screens/words.ts';
import { t } from '../../../src/text/text.ts';
import type { ExampleId } from '../../worked-round/examples.ts';
import type { Language } from '../language.ts';
import { entryOf, type Stage, type Told } from './scenes.ts';
import { type Sums, sumsOf } from './sums.ts';

/** Plain text that may stand in Markdown. */
const plain = (text: string) => text.replace(/[\\*_<[\]`|]/g, (c) => `\\${c}`);

/** A name that leads to its entry in the gazetteer. */
const entry = ({ tag }: Language, kind: string, id: string, name: string) =>
  `[${plain(name)}](../docs/GAZETTEER${tag === 'en' ? '' : `.${tag}`}.md#${kind}-${id})`;

/** A paragraph that begins with a word in bold. Chinese has its blank too, without which Markdown would not read it. */
const led = ({ w }: Language, lead: string, text: string) => `**${w(`round.${lead}`)}** ${text}`;

/** What is printed on what the scene is about: the card played, the event, the motion, the Offers. */
function printed(l: Language, scene: Told): string[] {
  const { w } = l;
  const named = (name: string, text: string) => w('round.named', { name, text });
  const join = (texts: string[]) => texts.map(plain).join(w('round.join'));
  const play = entryOf(scene, 'play');
  const event = entryOf(scene, 'world-event');
  const motion = entryOf(scene, 'session');
  const blocks: string[] = [];
  if (play) {
    const { suit, value, owner } = CARDS[play.card];
    const said = { suit: suitName(suit), value, owner: w(`round.owner.${owner}`) };
    const name = entry(l, 'card', play.card, cardName(play.card));
    blocks.push(led(l, 'card', w('round.cardOf', { ...said, name, event: plain(t(`cards:${play.card}.event`)) })));
  }
  if (event) {
    const say = (key: string) => t(`world-events:${event.id}.${key}`);
    const asked =
      WORLD_EVENTS[event.id].kind === 'bid'
        ? w('round.bid', { bid: say('bid.text'), win: say('bid.win'), tie: say('bid.tie') })
        : w('round.answers', { a: say('a.label'), b: say('b.label') });
    const name = entry(l, 'world-event', event.id, say('name'));
    blocks.push(led(l, 'event', named(name, join([say('text'), asked]))));
  }
  if (motion) {
    const say = (key: string) => t(`resolutions:${motion.resolution}.${key}`);
    const outcomes = w('round.outcomes', { pass: say('pass'), fail: say('fail') });
    const name = entry(l, 'resolution', motion.resolution, resolutionName(motion.resolution));
    blocks.push(led(l, 'motion', named(name, join([say('motion'), outcomes]))));
  }
  for (const e of scene.log)
    if (e.is === 'offer')
      blocks.push(led(l, 'offer', named(entry(l, 'offer', e.id, offerName(e.id)), plain(t(`offers:${e.id}.text`)))));
  return blocks;
}

/** What happened, line by line. The headings of the log are the scene's own, but for parts beside the first. */
const happened = (parts: readonly Part[]): string =>
  parts
    .flatMap(({ head, lines }, i) => [...(i > 0 ? [head] : []), ...lines.map(({ text }) => text)])
    .map((text) => `- ${plain(text)}`)
    .join('\n');

/** What an influence cost, and why more than one where it did. */
function price({ w, names }: Language, { nation, n, suit, noInterest, rivals }: Sums['placed'][number]): string {
  const dearer = [...(noInterest ? [w('round.noInterest')] : []), ...(rivals ? [w('round.rivals')] : [])];
  const why = dearer.length > 0 ? w('round.dearer', { list: names(dearer) }) : '';
  return w('round.placedIn', { nation: nationName(nation), n, suit: suitName(suit), why });
}

/** The figures that the log leaves to be reckoned. */
function reckoned(l: Language, record: MatchRecord, scene: Told): string[] {
  const { w } = l;
  const { placed, signed: signing, odds } = sumsOf(record, scene);
  const said = (key: string, list: string[]) => (list.length > 0 ? [w(`round.${key}`, { list: l.names(list) })] : []);
  const sums = [
    ...said(
      'placed',
      placed.map((one) => price(l, one)),
    ),
    ...said(
      'signed',
      signing.map(({ nation, ...figures }) => w('round.signedIn', { nation: nationName(nation), ...figures })),
    ),
    ...said(
      'odds',
      odds.map(({ what, n }, i) =>
        w('round.oddsOf', { what: t(`match:ask.part.${what}`), n: i === 0 ? n : signed(n) }),
      ),
    ),
  ];
  return sums.length > 0 ? [led(l, 'sums', plain(sums.join(w('round.join'))))] : [];
}

/** A rule's number as a link to the section that it stands in. */
export type Link = (rule: string) => string;

/** A text with each rule that it names in square brackets as a link. */
const linked = (text: string, link: Link) => text.replace(/\[(\d+\.\d+)\]/g, (_, rule: string) => link(rule));

/** What stands above all scenes of a part of the round: its name, and what holds for all of them. */
export function stageText({ w }: Language, stage: Stage, link: Link): string {
  const lead = `round.stage.${stage}`;
  const name = `### ${t(`match:terms.phase.${stage}`)}`;
  return w.has(lead) ? `${name}\n\n${linked(w(lead), link)}` : name;
}

/** Why it works so, beside what happened. */
function explained(l: Language, id: ExampleId, link: (rule: string) => string): string {
  const text = (what: string) =>
    led(
      l,
      what,
      l.w(`round.why.${id}.${what}`).replace(/\[(\d+\.\d+)\]/g, (_, rule: string) => link(rule)),
    );
  return `> ${text('how')}\n>\n> ${text('weigh')}`;
}

/** What stands above a scene; null where it is the only one of its part of the round. */
function titleOf({ w }: Language, { play, shows, log, stage }: Told, parts: readonly Part[]): string | null {
  if (play) {
    const use = t(`match:terms.use.${log.find((e) => e.is === 'play')?.use}`);
    return w(`round.plays.${play.bloc}`, { n: play.n, use });
  }
  // The log's own heading names the file.
  if (stage === 'dialogue' && parts.length > 0) return parts[0].head;
  const id = shows.find((one) => w.has(`round.title.${one}`));
  return id ? w(`round.title.${id}`) : null;
}

/** A scene with its heading, its explanation and the two ways to its position. */
export function sceneText(l: Language, record: MatchRecord, scene: Told, link: Link): string {
  const parts = storyOf(scene.log, 0);
  const title = titleOf(l, scene, parts);
  const to = (page: 'watch' | 'play') => `[${l.w(`round.${page}`)}](#/${page}/worked-round/${scene.at})`;
  return [
    ...(title ? [`#### ${title}`] : []),
    ...printed(l, scene),
    happened(parts),
    ...reckoned(l, record, scene),
    ...scene.shows.map((id) => explained(l, id, link)),
    `${to('watch')} · ${to('play')}`,
  ].join('\n\n');
}
