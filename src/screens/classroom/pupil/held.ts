/** The places in classes that this device holds: the students' secrets stay here. */
const KEY = 'soft-landing:class-places:v1';
/** Older ones are forgotten: whoever has the return link can come back all the same. */
const MOST = 20;

export interface HeldPlace {
  /** The class's id. */
  class: string;
  /** Its code, to be told apart by. '' where it is not known yet. */
  code: string;
  /** The student's name as it was when the place was taken. */
  name: string;
  secret: string;
}

const isPlace = (one: unknown): one is HeldPlace =>
  typeof one === 'object' &&
  one !== null &&
  (['class', 'code', 'name', 'secret'] as const).every((key) => typeof (one as HeldPlace)[key] === 'string');

/** The newest first; none where the browser keeps nothing. */
export function heldPlaces(): HeldPlace[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  } catch {
    return [];
  }
}

const store = (places: HeldPlace[]): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(places.slice(0, MOST)));
  } catch {
    // Full or blocked: the return link is all there is.
  }
};

export const holdPlace = (place: HeldPlace): void =>
  store([place, ...heldPlaces().filter((one) => one.class !== place.class)]);
export const dropPlace = (id: string): void => store(heldPlaces().filter((one) => one.class !== id));
export const placeIn = (id: string): HeldPlace | undefined => heldPlaces().find((one) => one.class === id);
