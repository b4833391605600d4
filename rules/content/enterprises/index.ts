import type { Bloc, EnterpriseKind } from '../../terms.ts';
import { ENTERPRISE_NAMES } from './enterprises.ts';

/**
 * The name of a bloc's enterprise, as the id of its texts (`enterprises:<id>`).
 * @param n which of its kind, from 0; past the end of the list names repeat.
 */
export function enterpriseName(bloc: Bloc, kind: EnterpriseKind, n: number): string {
  const names = ENTERPRISE_NAMES[bloc][kind];
  return names[n % names.length].id;
}
