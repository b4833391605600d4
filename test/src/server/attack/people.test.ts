/** Attacks of people on one another, on chance, and on what is there for all. */
import { attacksOf } from './each.ts';

attacksOf(
  'takeover',
  'seats',
  'leaks',
  'rules',
  'time',
  'talk',
  'teams',
  'classroom',
  'brought',
  'fairness',
  'quotas',
  'origins',
  'page',
  'prototypes',
  'paths',
  'names',
);
