/**
 * Cards that tell of one dated event between October 2020 and January 2025, with its day (the first of the card's
 * sources). The planner prefers to see their events in the round in which they happened.
 */
import { roundOf } from '../../rules/calendar.ts';
import type { CardId } from '../../rules/terms.ts';
import { SCENARIO } from './goals.ts';

const DAYS: Record<CardId, string> = {
  'change-5': '2020-12-16',
  'cnsa-roscosmos-mou': '2021-03-09',
  'hls-award': '2021-04-16',
  'long-march-5b': '2021-05-09',
  'open-to-all': '2021-06-16',
  'cosmos-1408': '2021-11-15',
  'tiangong-note': '2021-12-06',
  'viasat-hack': '2022-02-24',
  'starlink-ukraine': '2022-02-26',
  'exomars-break': '2022-03-17',
  'asat-moratorium': '2022-04-18',
  'kinetica-first': '2022-07-27',
  'cz6a-breakup': '2022-11-12',
  'artemis-i': '2022-11-16',
  'tiangong-complete': '2022-11-29',
  'africa-signs': '2022-12-13',
  'india-signs': '2023-06-21',
  'venezuela-joins': '2023-07-17',
  'chandrayaan-3': '2023-08-23',
  'italy-leaves': '2023-12-06',
  odysseus: '2024-02-22',
  'addis-nairobi': '2024-04-05',
  'france-two-doors': '2024-06-22',
  'change-6-return': '2024-06-25',
  'kazakhstan-mou': '2024-07-03',
  'qianfan-first': '2024-08-06',
  'brazil-no-bri': '2024-10-28',
  'brazil-spacesail': '2024-11-19',
  'sta-renewed': '2024-12-13',
  'guowang-first': '2024-12-16',
  'thailand-both': '2024-12-16',
};

const ROUNDS = new Map(Object.entries(DAYS).map(([card, day]) => [card, roundOf(SCENARIO, day)]));

/** The round that a card's event falls in; undefined for cards that tell of no single event of these years. */
export const roundOfCard = (card: CardId): number | undefined => ROUNDS.get(card) ?? undefined;
