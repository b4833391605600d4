/** The classes that this device leads, or shows to the room: their secrets stay here. */
const KEY = 'soft-landing:classes:v1';
/** Older ones are forgotten: whoever has the class's link can come back all the same. */
const MOST = 20;

export interface HeldClass {
  id: string;
  /** Opens the console. */
  lead?: string;
  /** Opens the view for all. */
  projector?: string;
  /** The plan, and the code that students type in, for a list; '' where only a link was had. */
  plan: string;
  code: string;
}

const isHeld = (one: unknown): one is HeldClass => {
  if (typeof one !== 'object' || one === null) return false;
  const { id, plan, code, lead, projector } = one as HeldClass;
  const text = (value: unknown) => typeof value === 'string';
  return [id, plan, code].every(text) && [lead, projector].every((s) => s === undefined || text(s));
};

/** The newest first; none where the browser keeps nothing. */
export function heldClasses(): HeldClass[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isHeld) : [];
  } catch {
    return [];
  }
}

const store = (classes: HeldClass[]): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(classes.slice(0, MOST)));
  } catch {
    // Full or blocked: the link to the class is all there is.
  }
};

export const classAt = (id: string): HeldClass | undefined => heldClasses().find((one) => one.id === id);

/** Holds a class, with what was known of it before. */
export function holdClass(one: Pick<HeldClass, 'id'> & Partial<HeldClass>): void {
  const before = classAt(one.id) ?? { plan: '', code: '' };
  store([{ ...before, ...one }, ...heldClasses().filter(({ id }) => id !== one.id)]);
}
export const dropClass = (id: string): void => store(heldClasses().filter((one) => one.id !== id));
