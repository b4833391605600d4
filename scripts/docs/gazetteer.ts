/**
 * docs/GAZETTEER.md and docs/GAZETTEER.zh-CN.md, whole: the articles of src/gazetteer, which the page in the game shows
 * too, laid out for readers of the repository. Entries stand by kind, then by owner and era, region or nothing, in the
 * order of the content; each has an anchor `<kind>-<id>`, so that links to it outlive its name.
 */
import i18next from 'i18next';
import { BLOCS, ERAS, REGIONS } from '../../rules/terms.ts';
import { articleOf, type Line } from '../../src/gazetteer/article.ts';
import { type Item, itemsOf, KINDS, type Kind } from '../../src/gazetteer/items.ts';
import { nameOf, type Ref, SPACE, type Speech, shortOf } from '../../src/gazetteer/speech.ts';
import { localeFile, TAGS, type Tag } from '../rulebook/language.ts';

export const GAZETTEERS: Record<Tag, string> = { en: 'docs/GAZETTEER.md', 'zh-CN': 'docs/GAZETTEER.zh-CN.md' };

/** Languages by their own names. */
const BOOK_NAMES: Record<Tag, string> = { en: 'English', 'zh-CN': '简体中文' };

const FILES = ['app', 'match', 'gazetteer', 'sources', ...Object.values(SPACE).filter((space) => space !== 'cards')];
const CARDS = ['us', 'china', 'neutral'].map((owner) => `cards-${owner}`);

const textsOf = (tag: Tag) => ({
  ...Object.fromEntries(FILES.map((name) => [name, localeFile(tag, name)])),
  cards: Object.assign({}, ...CARDS.map((name) => localeFile(tag, name))),
});

/** The texts of a language, English where it has none. */
export function speechOf(tag: Tag): Speech {
  const i18n = i18next.createInstance();
  i18n.init({
    lng: tag,
    fallbackLng: 'en',
    resources: Object.fromEntries(TAGS.map((one) => [one, textsOf(one)])),
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return { tag, say: (key, params) => i18n.t(key, params) as string };
}

const anchor = ({ kind, id }: Ref) => `${kind}-${id}`;
/** Plain text that may stand in Markdown. */
const plain = (text: string) => text.replace(/[\\*_<[\]`|]/g, (c) => `\\${c}`);

function lineOf(speech: Speech, { label, text, refs = [] }: Line): string {
  const links = refs.map((ref) => `[${plain(shortOf(speech, ref))}](#${anchor(ref)})`);
  const parts = [...links, ...(text ? [plain(text)] : [])].join(speech.say('gazetteer:join.names'));
  return `- ${plain(label)}${speech.say('gazetteer:join.label')}${parts}`;
}

function entry(speech: Speech, item: Item): string {
  const { say } = speech;
  const { facts, summary, body, about } = articleOf(speech, item);
  const first = { label: say(`gazetteer:docs.summary.${item.kind}`), text: summary };
  const blocks = about.map(
    ({ title, lines }) => `*${plain(title)}*\n\n${lines.map((l) => lineOf(speech, l)).join('\n')}`,
  );
  return [
    `<a id="${anchor(item)}"></a>**${plain(nameOf(speech, item))}** · ${plain(facts)}`,
    [first, ...body].map((l) => lineOf(speech, l)).join('\n'),
    ...blocks,
  ].join('\n\n');
}

/** The groups that a kind is laid out in, with their headings; one without a heading where there is nothing to part. */
function groups({ say }: Speech, kind: Kind): [heading: string | null, items: readonly Item[]][] {
  const all = itemsOf(kind);
  const owner = (o: string) => say(`match:terms.owner.${o}`);
  if (kind === 'card')
    return [...BLOCS, 'neutral'].flatMap((o) =>
      ERAS.map((era): [string, Item[]] => [
        say('gazetteer:docs.group', { owner: owner(o), era: say(`match:terms.era.${era}`) }),
        all.filter((item) => item.owner === o && item.era === era),
      ]),
    );
  if (kind === 'nation') return REGIONS.map((r) => [say(`match:terms.region.${r}`), all.filter((i) => i.region === r)]);
  if (kind === 'mission' || kind === 'enterprise')
    return BLOCS.map((o) => [owner(o), all.filter((item) => item.owner === o)]);
  return [[null, all]];
}

function section(speech: Speech, kind: Kind): string {
  const parts = groups(speech, kind).flatMap(([heading, items]) => [
    ...(heading ? [`### ${heading}`] : []),
    items.map((item) => entry(speech, item)).join('\n\n'),
  ]);
  const note = kind === 'nation' ? [speech.say('gazetteer:docs.neutral'), speech.say('gazetteer:record.note')] : [];
  return [`<a id="${kind}"></a>`, `## ${speech.say(`gazetteer:kind.${kind}`)}`, ...note, ...parts].join('\n\n');
}

/** The whole file in a language. */
export function gazetteer(tag: Tag): string {
  const speech = speechOf(tag);
  const { say } = speech;
  const rulebook = `[${say('gazetteer:rulebook')}](../rules/RULEBOOK${tag === 'en' ? '' : `.${tag}`}.md)`;
  const others = TAGS.filter((other) => other !== tag);
  const contents = KINDS.map((kind) => `- [${say(`gazetteer:kind.${kind}`)}](#${kind}) (${itemsOf(kind).length})`);
  return `${[
    `# ${say('app:title')}${say('gazetteer:join.label')}${say('gazetteer:docs.title')}`,
    others.map((other) => `[${BOOK_NAMES[other]}](${GAZETTEERS[other].replace('docs/', '')})`).join(' · '),
    say('gazetteer:docs.made', { command: '`npm run docs`' }),
    say('gazetteer:docs.intro', { rulebook, nations: '[nations.md](nations.md)' }),
    contents.join('\n'),
    ...KINDS.map((kind) => section(speech, kind)),
  ].join('\n\n')}\n`;
}
