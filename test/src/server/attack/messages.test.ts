/** Attacks by what is sent to the process, and on what it keeps. */
import { attacksOf } from './each.ts';

attacksOf('crash', 'loss', 'logs', 'storage', 'nodes');
