/** What is flat enough for a spreadsheet: nations, cards, the record, and the figures of a match by round. */

import { CARD_LIST } from '../../rules/content/catalogue.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { BLOCS, FILES, SOURCES } from '../../rules/terms.ts';
import type { TextsOf } from '../../src/data/content.ts';
import type { MatchData } from '../../src/data/match.ts';
import { historyData } from '../../src/data/parameters.ts';
import { type Cell, csv } from '../../src/server/classroom/results/csv.ts';

/** A table of rows that all have the same columns. */
const tableOf = (rows: readonly Record<string, Cell>[]): string => csv(Object.keys(rows[0]), rows);

const nameOf = (texts: TextsOf, namespace: string, id: string) => ({
  name_en: (texts('en', namespace)[id] as { name: string }).name,
  'name_zh-CN': (texts('zh-CN', namespace)[id] as { name: string }).name,
});

export const nationsTable = (texts: TextsOf): string =>
  tableOf(
    NATIONS.map(({ id, region, weight, autonomy, interests, lean, traits, links, history }) => ({
      id,
      ...nameOf(texts, 'nations', id),
      region,
      weight,
      autonomy,
      interests: interests.join(' '),
      lean,
      traits: traits.join(' '),
      links: links.join(' '),
      accords: history.accords ?? null,
      accords_scheduled: history.accordsScheduled ?? false,
      ilrs: history.ilrs ?? null,
      belt_and_road: history.bri,
    })),
  );

export const cardsTable = (texts: TextsOf): string =>
  tableOf(
    CARD_LIST.map(({ id, owner, era, suit, value, after, source, lesson, war }) => ({
      id,
      ...nameOf(texts, `cards-${owner}`, id),
      owner,
      era,
      suit,
      value,
      after,
      source: source.join(' '),
      lesson: lesson !== undefined,
      war: war ?? false,
    })),
  );

export const signatoriesTable = (): string => tableOf(historyData().signatories.map((signing) => ({ ...signing })));
export const flightsTable = (): string => tableOf(historyData().flights.map((flight) => ({ ...flight })));

/** A row for the opening and for each round. */
export const figuresTable = ({ figures }: MatchData): string =>
  tableOf(
    figures.map(({ round, moves, standing, from, partners, tension, debris, law, files }) => ({
      round,
      moves,
      ...Object.fromEntries(BLOCS.map((b) => [`standing_${b}`, standing[b]])),
      ...Object.fromEntries(BLOCS.flatMap((b) => SOURCES.map((s) => [`${s}_${b}`, from[b][s]]))),
      ...Object.fromEntries(BLOCS.map((b) => [`partners_${b}`, partners[b]])),
      tension,
      ...Object.fromEntries(BLOCS.map((b) => [`debris_${b}`, debris[b]])),
      law,
      ...Object.fromEntries(FILES.map((f) => [`file_${f}`, files[f]])),
    })),
  );
