/** The attacks of a threat as SECURITY.md lists them. */
import { ATTACKS } from './attacks/all.ts';
import type { ThreatId } from './threats.ts';

export const listed = (threat: ThreatId): string =>
  ATTACKS.filter((attack) => attack.threat === threat)
    .map(({ id, title }) => `- \`${id}\`: ${title}`)
    .join('\n');
