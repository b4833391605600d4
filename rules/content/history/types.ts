import type { Bloc, MissionId, NationId } from '../../terms.ts';

/** One entry of the real record of a programme. */
export interface Signatory {
  /** From 1, in the order of signing. */
  number: number;
  /** ISO 3166 alpha-3; also of states that have no space on the board. */
  id: NationId;
  /** ISO day. A membership known only as "listed by a month" counts from that month's last day. */
  date: string;
  /** A space of the board, the home of a bloc, or neither: those off the board are counted, without influence or votes. */
  place: 'space' | 'home' | 'off-board';
  /** Where the date comes from. */
  source: string;
}

/** A mission of the real record. */
export interface Flight {
  bloc: Bloc;
  mission: MissionId;
  /** ISO day of the event that it is known for: the launch, or the samples' return. */
  date: string;
  /** As cards and missions name sources. */
  source: string;
}
