/** The classes that this device leads, or shows to the room: their secrets stay here. */
import { signal } from '@preact/signals';
import { hasTexts, keptList } from '../online/kept-list.ts';

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

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
const hasNames = hasTexts<HeldClass>('id', 'plan', 'code');

const classes = keptList<HeldClass>(
  'soft-landing:classes:v1',
  20,
  ({ id }) => id,
  (value): value is HeldClass => hasNames(value) && isText(value.lead) && isText(value.projector),
);
export const { all: heldClasses, drop: dropClass, at: classAt } = classes;

/** The code of the class that was just erased from this page, until its end is told; '': none. */
export const erasedCode = signal('');

/** Holds a class, with what was known of it before. */
export const holdClass = (one: Pick<HeldClass, 'id'> & Partial<HeldClass>): void =>
  classes.hold({ plan: '', code: '', ...classAt(one.id), ...one });
