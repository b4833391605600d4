/** How sure the collection of facts is of a source, where it is less than sure. The same ids as in source-ids.ts. */

export type Confidence = 'high' | 'medium' | 'low';

const ids = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Found once, or recalled without a source at hand. */
const MEDIUM = ids(`
  brazil-no-bri brazil-spacesail bri-140 brics-constellation cfr-case cnsa-founded commercial-900bn
  continuity-hotline disaster-charter djibouti-72 djibouti-port ground-station-worries kessler-cascade
  misread-collision neuquen-station panama-leaves plan-annual-artemis plan-change-8 rescue-protocol
  sample-certification sample-talks-fail satellite-internet-150m serbia-crosses smile-mission south-africa-joins
  spatial-information-corridor spectrum-rush sta-renewed stm-code turkiye-signs visa-ban programme:artemis-iv
  programme:artemis-v programme:clep-cmsa programme:crewed-landing programme:griffin-1 programme:ilrs-basic
  programme:ilrs-phase-1 programme:lm10-static-fire programme:luna-26 programme:lunar-reactor-1
  programme:mk1-endurance programme:pakistan-flight programme:partner-hardware programme:shenzhou-23
`);

/** Contested, or thin. */
const LOW = ids(`
  change-8-doubt programme:change-8 programme:ilrs-extended programme:ilrs-reactor programme:mengzhou-1
`);

/** The ids that are marked, for whoever checks them. */
export const UNSURE: readonly string[] = [...MEDIUM, ...LOW];

export function confidenceOf(id: string): Confidence {
  if (LOW.has(id)) return 'low';
  return MEDIUM.has(id) ? 'medium' : 'high';
}
