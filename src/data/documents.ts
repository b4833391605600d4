/** Every document that is made of the content alone, by its format. */
import {
  cardsData,
  enterprisesData,
  missionsData,
  nationsData,
  offersData,
  resolutionsData,
  sourcesData,
  type TextsOf,
  worldEventsData,
} from './content.ts';
import type { FormatName } from './formats.ts';
import { historyData, parametersData } from './parameters.ts';

export const DOCUMENTS = {
  nations: nationsData,
  cards: cardsData,
  missions: missionsData,
  resolutions: resolutionsData,
  'world-events': worldEventsData,
  offers: offersData,
  enterprises: enterprisesData,
  sources: sourcesData,
  parameters: parametersData,
  history: historyData,
} satisfies Partial<Record<FormatName, (texts: TextsOf) => object>>;

export type DocumentName = keyof typeof DOCUMENTS;
