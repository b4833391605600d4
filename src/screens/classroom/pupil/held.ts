/** The places in classes that this device holds: the students' secrets stay here. */
import { hasTexts, keptList } from '../../online/kept-list.ts';

export interface HeldPlace {
  /** The class's id. */
  class: string;
  /** Its code, to be told apart by. '' where it is not known yet. */
  code: string;
  /** The student's name as it was when the place was taken. */
  name: string;
  secret: string;
  /** When the newest of each kind was made that the reader has put aside, in milliseconds since 1970. */
  noted?: Partial<Record<Notable, number>>;
}

/** What stays on the page until it is put aside: an announcement, what was done at the table, another seat. */
export type Notable = 'said' | 'acts' | 'came';

const places = keptList<HeldPlace>(
  'soft-landing:class-places:v1',
  20,
  (one) => one.class,
  hasTexts('class', 'code', 'name', 'secret'),
);
export const { all: heldPlaces, hold: holdPlace, drop: dropPlace, at: placeIn } = places;
