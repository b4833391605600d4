/** The scenes of the worked round in their order: what each shows and where in the round it stands. */
import type { LogEntry } from '../../../rules/log.ts';
import type { MatchRecord } from '../../../rules/record.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { type ExampleId, examplesOf, type Scene, scenesOf } from '../../worked-round/examples.ts';

type Of<K extends LogEntry['is']> = Extract<LogEntry, { is: K }>;

/** A scene's first entry of a kind. */
export const entryOf = <K extends LogEntry['is']>(scene: Scene, is: K): Of<K> | undefined =>
  scene.log.find((e): e is Of<K> => e.is === is);

/** The parts of a round, each the heading above its scenes. */
const STAGES = ['briefing', 'dialogue', 'actions', 'session', 'reckoning'] as const;
export type Stage = (typeof STAGES)[number];

export interface Told extends Scene {
  stage: Stage;
  /** What is explained with it, because it is the first of its kind. */
  shows: ExampleId[];
  /** Which of its bloc's plays it is, from 1; null where no card is played. */
  play: { bloc: Bloc; n: number } | null;
}

function stageOf(scene: Scene, before: Stage): Stage {
  const phase = STAGES.find((s) => s === entryOf(scene, 'phase')?.phase);
  return phase ?? (entryOf(scene, 'dialogue') ? 'dialogue' : before);
}

export function toldScenes(record: MatchRecord): Told[] {
  const examples = examplesOf(record);
  const plays = { us: 0, china: 0 };
  let stage: Stage = 'briefing';
  return scenesOf(record).map((scene, i) => {
    stage = stageOf(scene, stage);
    const bloc = entryOf(scene, 'play')?.bloc;
    const shows = examples.filter((e) => e.scene === i).map((e) => e.id);
    return { ...scene, stage, shows, play: bloc ? { bloc, n: ++plays[bloc] } : null };
  });
}
