/** What can be chosen for a study, for whoever asks for one: mechanisms, assumption dials, who plays. */
export { ABLATIONS, type Ablation, scenarioWithout } from '../continuations/ablation.ts';
export type { Change } from '../continuations/changes.ts';
export { DIALS, type Dial, type DialId } from '../continuations/dials.ts';
export { SKILLS, type Skill } from '../continuations/players.ts';
export { turnable } from './lab/turnable.ts';
