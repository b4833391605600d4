/**
 * The ids that content may name as its source: the entries of the dated collection of facts (mid-September 2026) that
 * cards, missions, resolutions, world events and enterprises cite. Committed, so that tests need nothing else.
 */

const ids = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Occurrences: `events.json`. */
export const EVENT_SOURCES: ReadonlySet<string> = ids(`
  addis-nairobi aeolus-dodge africa-signs african-space-agency apollo-soyuz apsco artemis-accords artemis-i
  artemis-ii artemis-reshuffle asat-moratorium asean-sign baku-week beidou-complete belarus-pakistan blue-ghost
  brazil-no-bri brazil-spacesail bri-140 bri-launched brics-constellation casc-primes cbers-1 cfr-case
  chandrayaan-3 change-4 change-5 change-6-payloads change-6-return change-7-scrub change-8-doubt
  cnsa-calls-nasa cnsa-founded cnsa-roscosmos-mou colombia-bri commercial-900bn continuity-hotline cosmos-1408
  cox-report cyber-fears cz6a-breakup disaster-charter djibouti-72 djibouti-port eo-13914 esa-modules
  exomars-break extraction-dispute fbi-gate fengyun-asat finland-53 france-two-doors gateway-paused golden-dome
  gps-harvest ground-station-worries guowang-first hls-award ilrs-reactor india-signs iridium-cosmos
  ispace-orbit italy-leaves kazakhstan-mou kepler-ban kessler-cascade kessler-paper kinetica-first kuiper-first
  lanyue-test lm10-test lm10b-catch long-march-5b lro-change-4 lts-guidelines luna-25 luxembourg-law
  misread-collision mission-shakti moon-agreement neuquen-station new-glenn-pad nicaragua-joins no-lunar-regime
  odysseus open-to-all outer-space-treaty pakistan-astronaut panama-leaves peregrine plan-annual-artemis
  plan-change-8 plan-crewed-landing plan-two-bases qianfan-first queqiao-1 queqiao-2 repeal-wolf
  rescue-agreement rescue-protocol sample-certification sample-talks-fail samples-lent satellite-internet-150m
  saudi-exit second-space-race selective-availability senegal-artemis senegal-ilrs serbia-crosses serbia-visit
  shan-zhongde shenzhou-20 smile-mission south-africa-joins space-superiority spatial-information-corridor
  spd-1 spd-3 spectrum-rush spring-surge sta-renewed starlink-first starlink-ukraine stm-code tech-transfer
  thailand-both tiangong-complete tiangong-note turkiye-signs us-resource-law usa-193 venezuela-joins
  viasat-hack viper-cancelled visa-ban wolf-amendment xi-global-south
`);

/** Milestones of the two programmes, cited as `programme:<id>`: `programmes.json`. */
export const PROGRAMME_SOURCES: ReadonlySet<string> = ids(`
  architecture-2026 artemis-accords artemis-i artemis-ii artemis-iii artemis-iv artemis-v blue-ghost-1 capstone
  change-4 change-5 change-6 change-7 change-8 clep-cmsa clps crewed-landing eo-2025 gateway griffin-1 hls
  ilrs-basic ilrs-extended ilrs-mou ilrs-partners ilrs-phase-1 ilrs-power ilrs-reactor im-1 im-2 lanyue-test
  lm10-mengzhou-flight lm10-static-fire lm10b-first ltv luna-25 luna-26 lunar-reactor-1 mengzhou-1
  mengzhou-abort mk1-endurance moon-base new-glenn-anomaly pakistan-flight partner-hardware peregrine-1
  queqiao-1 queqiao-2 shenzhou-23 spd-1 viper
`);

/** Is this a source that the facts know? */
export function isSource(id: string): boolean {
  return id.startsWith('programme:') ? PROGRAMME_SOURCES.has(id.slice('programme:'.length)) : EVENT_SOURCES.has(id);
}
