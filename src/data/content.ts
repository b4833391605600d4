/** The game's content as data. Texts are handed in: where they are found differs from program to program. */
import { CARD_LIST, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { ENTERPRISE_NAMES } from '../../rules/content/enterprises/enterprises.ts';
import type { Mission } from '../../rules/content/missions/types.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { confidenceOf } from '../../rules/content/source-confidence.ts';
import { EVENT_SOURCES, PROGRAMME_SOURCES } from '../../rules/content/source-ids.ts';
import { RULES_VERSION } from '../../rules/state.ts';
import { BLOCS, ENTERPRISES, type ScenarioId } from '../../rules/terms.ts';
import { type FormatName, headOf } from './formats.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A namespace of texts in one language, as its file has it. */
export type Texts = Record<string, unknown>;
export type TextsOf = (language: Language, namespace: string) => Texts;

/** An entry with its texts in both languages. Throws where it has none: that is a bug, not input. */
function withTexts<Entry extends { id: string }>(entry: Entry, namespace: string, texts: TextsOf) {
  const [en, zh] = LANGUAGES.map((language) => {
    const text = texts(language, namespace)[entry.id];
    if (!text) throw new Error(`${namespace}:${entry.id} has no text in ${language}`);
    return text;
  });
  return { ...entry, text: { en, 'zh-CN': zh } };
}

/** Day up to which the facts were checked: the date of the scenario that has all of them. */
export const AS_OF = SCENARIOS.today.counter.date;

/** What documents of content have at their head. */
export const headOfContent = <Name extends FormatName>(name: Name) => ({
  ...headOf(name),
  rulesVersion: RULES_VERSION,
  asOf: AS_OF,
  licence: 'MIT' as const,
});

const collectionOf = <Name extends FormatName, Entry>(name: Name, entries: readonly Entry[]) => ({
  ...headOfContent(name),
  entries,
});

export const nationsData = (texts: TextsOf) =>
  collectionOf(
    'nations',
    NATIONS.map(({ reaches, ...nation }) =>
      withTexts({ ...nation, ...(reaches && reaches.length > 0 ? { reaches } : {}) }, 'nations', texts),
    ),
  );

export const cardsData = (texts: TextsOf) =>
  collectionOf(
    'cards',
    CARD_LIST.map((card) => withTexts(card, `cards-${card.owner}`, texts)),
  );

/** Each mission once for each form that it has in some scenario. */
function missionsByForm() {
  const forms = new Map<string, { mission: Mission; scenarios: ScenarioId[] }>();
  for (const id of SCENARIO_IDS)
    for (const bloc of BLOCS)
      for (const mission of SCENARIOS[id].missions[bloc]) {
        const form = JSON.stringify(mission);
        const known = forms.get(form);
        if (known) known.scenarios.push(id);
        else forms.set(form, { mission, scenarios: [id] });
      }
  return [...forms.values()].map(({ mission, scenarios }) => ({ ...mission, scenarios }));
}

export const missionsData = (texts: TextsOf) =>
  collectionOf(
    'missions',
    missionsByForm().map((mission) => withTexts(mission, 'missions', texts)),
  );

export const resolutionsData = (texts: TextsOf) =>
  collectionOf(
    'resolutions',
    Object.values(RESOLUTIONS).map((resolution) => withTexts(resolution, 'resolutions', texts)),
  );

export const worldEventsData = (texts: TextsOf) =>
  collectionOf(
    'world-events',
    Object.values(WORLD_EVENTS).map((event) => withTexts(event, 'world-events', texts)),
  );

export const offersData = (texts: TextsOf) =>
  collectionOf(
    'offers',
    Object.values(OFFERS).map((offer) => withTexts(offer, 'offers', texts)),
  );

export const enterprisesData = (texts: TextsOf) =>
  collectionOf(
    'enterprises',
    BLOCS.flatMap((bloc) =>
      ENTERPRISES.flatMap((kind) =>
        ENTERPRISE_NAMES[bloc][kind].map(({ id, source }) =>
          withTexts({ id, bloc, kind, source: [source] }, 'enterprises', texts),
        ),
      ),
    ),
  );

/** The sources of a kind; their texts stand together under it. */
const sourcesOf = (kind: 'event' | 'programme', ids: ReadonlySet<string>, texts: TextsOf) =>
  [...ids].map((name) => {
    const id = kind === 'programme' ? `programme:${name}` : name;
    const text = withTexts({ id: name }, 'sources', (language, namespace) => texts(language, namespace)[kind] as Texts);
    return { ...text, id, kind, confidence: confidenceOf(id) };
  });

export const sourcesData = (texts: TextsOf) =>
  collectionOf('sources', [
    ...sourcesOf('event', EVENT_SOURCES, texts),
    ...sourcesOf('programme', PROGRAMME_SOURCES, texts),
  ]);
