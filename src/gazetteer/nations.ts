/** A nation in words: what it is, how it stands at each opening, what is on the record, and who reaches it. */
import type { HomeId, Nation } from '../../rules/content/nations/types.ts';
import type { Bloc, NationId, RequestKind, ScenarioId } from '../../rules/terms.ts';
import type { NationInfo } from '../table/read/nations.ts';
import type { Line } from './article.ts';
import { openingsOf, requestsOf } from './opening.ts';
import { reachersOf } from './reach.ts';
import { clauses, dateOf, type Ref, row, type Say, type Speech } from './speech.ts';
import { statusText } from './status.ts';

const HOME: Record<HomeId, Bloc> = { USA: 'us', CHN: 'china' };
const isHome = (id: string): id is HomeId => Object.hasOwn(HOME, id);

/** What never changes in a match. */
export function nationLines(speech: Speech, nation: Nation): Line[] {
  const { say } = speech;
  const { interests, lean, traits, links, reaches = [] } = nation;
  const homes = links.filter(isHome).map((id) => say('match:nation.homeLink', { blocMid: mid(say, HOME[id]) }));
  const words = (path: string, ids: readonly string[]) =>
    row(
      speech,
      ids.map((id) => say(`match:terms.${path}.${id}`)),
    );
  return [
    { label: say('gazetteer:line.interests'), text: words('suit', interests) },
    { label: say('match:nation.lean'), text: say(`match:terms.lean.${lean ?? 'none'}`) },
    ...(traits.length > 0 ? [{ label: say('match:nation.traits'), text: words('trait', traits) }] : []),
    {
      label: say('match:nation.links'),
      refs: links.filter((id) => !isHome(id)).map(nationRef),
      text: row(speech, homes),
    },
    ...(reaches.length > 0 ? [{ label: say('gazetteer:line.opens'), text: words('region', reaches) }] : []),
    { label: say('match:nation.story'), text: say(`nations:${nation.id}.story`) },
  ];
}

const mid = (say: Say, bloc: Bloc) => say(`app:bloc.${bloc}.mid`);
const nationRef = (id: NationId): Ref => ({ kind: 'nation', id });

function standing({ say }: Speech, info: NationInfo | null): string {
  if (!info) return say('gazetteer:notOnBoard');
  return say('gazetteer:standing', {
    status: statusText(say, info),
    us: info.us.influence,
    china: info.china.influence,
  });
}

/** How it stands at each opening, a line for each set of scenarios in which that is the same. */
export function openingLines(speech: Speech, id: NationId): Line[] {
  const byText = new Map<string, ScenarioId[]>();
  for (const { scenario, info } of openingsOf(id)) {
    const text = standing(speech, info);
    byText.set(text, [...(byText.get(text) ?? []), scenario]);
  }
  return [...byText].map(([text, scenarios]) => ({
    label: row(
      speech,
      scenarios.map((s) => speech.say(`match:terms.scenario.${s}`)),
    ),
    text,
  }));
}

/** What it has signed, with dates, and where that is known from. */
export function recordLines(speech: Speech, { history, sources }: Nation): Line[] {
  const { say } = speech;
  const { accords, accordsScheduled, ilrs, bri } = history;
  const on = (date: string, context?: string) => say('gazetteer:record.on', { date: dateOf(speech, date), context });
  return [
    {
      label: say('app:bloc.us.programme'),
      text: accords ? on(accords, accordsScheduled && 'scheduled') : say('gazetteer:record.none'),
    },
    {
      label: say('app:bloc.china.programme'),
      text: ilrs ? on(ilrs, 'ilrs') : say('gazetteer:record.none', { context: 'ilrs' }),
    },
    { label: say('match:terms.trait.belt-and-road'), text: say(`gazetteer:record.bri.${bri}`) },
    { label: say('gazetteer:line.source'), text: sources.join('; '), english: true },
  ];
}

const requestWords = ({ say }: Speech, kind: RequestKind) =>
  kind === 'vote' ? say('gazetteer:request.vote') : say(`match:request.${kind}`);

/** Entries that name it, those that reach it among others, and what it may ask for. */
export function reachLines(speech: Speech, id: NationId): Line[] {
  const { say } = speech;
  const { named, reached } = reachersOf(id);
  const offers = named.filter((item) => item.kind === 'offer');
  const others = named.filter((item) => item.kind !== 'offer');
  const requests = requestsOf(id).map((kind) => requestWords(speech, kind));
  const lines: Line[] = [
    { label: say('gazetteer:line.offers'), refs: offers },
    { label: say('gazetteer:line.requests'), text: clauses(speech, requests) || say('gazetteer:request.none') },
    { label: say('gazetteer:line.namedBy'), refs: others },
    ...(['card', 'resolution', 'world-event'] as const).map((kind) => ({
      label: say(`gazetteer:line.reachedBy.${kind}`),
      refs: reached.filter((item) => item.kind === kind),
    })),
  ];
  return lines.filter(({ text, refs = [] }) => text || refs.length > 0);
}
