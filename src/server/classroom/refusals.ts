/** Why a class does not do what is asked. */
import { no } from '../authority/world.ts';

export const NO_CLASS = no('class-unknown', 'There is no such class, or this secret opens nothing in it.');
export const BROKEN = no('class-broken', 'What is stored of this class does not fit together.');
export const CROWDED = no('class-crowded', 'So many pages show this already that there is no room for more.');
export const ERASED = { code: 'class-erased', message: 'This class and all that was kept of it has been erased.' };
export const REMOVED = { code: 'student-removed', message: 'Whoever leads the class has taken you out of it.' };
export const NOT_YOURS = no('not-leading', 'Whoever leads the class alone may ask for this.');
