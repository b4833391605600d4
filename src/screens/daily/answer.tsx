/** The answer: right or how far off, what came of each plan, why, and ways on. */
import { useEffect, useRef } from 'preact/hooks';
import type { Puzzle } from '../../studies/daily/puzzle.ts';
import { t } from '../../text/text.ts';
import { balance, moveText, onward } from '../move-words.ts';
import { go } from '../route.ts';
import { aside, blocMid, sentences } from '../words.ts';
import { LeadsChart } from './leads-chart.tsx';
import type { Scene } from './scene.ts';
import { ShareLine } from './share-line.tsx';

interface Props {
  puzzle: Puzzle;
  scene: Scene;
  picked: number;
  today: string;
  /** It was answered just now: the heading takes the focus. */
  fresh: boolean;
}

/** The verdict, with how far off another plan is. */
function verdict({ options, solution, by }: Puzzle, picked: number, name: (i: number) => string): string {
  if (picked === solution) return t('daily:right', { move: name(solution), bloc: blocMid(by) });
  const { behind } = options[picked];
  return t('daily:wrong', {
    move: name(solution),
    n: behind?.value.toFixed(1),
    range: aside(t('daily:range', { lo: behind?.lo.toFixed(1), hi: behind?.hi.toFixed(1) })),
  });
}

export function Answer({ puzzle, scene, picked, today, fresh }: Props) {
  const { options, solution, tempting, by, gap, judge, players, n } = puzzle;
  const { seat, address } = scene;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  const name = (i: number) => moveText(seat.view, options[i].move);
  const why = (i: number) => sentences([balance(options[i].why), onward(options[i].why)]);
  return (
    <section class="daily-answer">
      <h2 ref={heading} tabIndex={-1}>
        {t(picked === solution ? 'daily:rightTitle' : 'daily:wrongTitle')}
      </h2>
      <p class="lead">{verdict(puzzle, picked, name)}</p>
      <h3>{t('daily:whyTitle')}</h3>
      <p>
        <b>{name(solution)}</b>
      </p>
      <p>{sentences([why(solution), t('daily:judged', { n: gap.toFixed(1) })])}</p>
      <p>
        <b>{name(tempting)}</b>
      </p>
      <p>{sentences([t('daily:tempting', { n: options[tempting].behind?.value.toFixed(1) }), why(tempting)])}</p>
      <h3>{t('daily:cameTitle')}</h3>
      <p class="small soft">
        {t('daily:how', {
          bloc: blocMid(by),
          n,
          players: t(`app:new.level.${players}.name`),
          judge: t(`app:new.level.${judge.level}.name`),
          nodes: judge.nodes,
        })}
      </p>
      <LeadsChart puzzle={puzzle} seat={seat} picked={picked} />
      <p class="row">
        <button type="button" class="primary" onClick={() => go(`play/${address}`)}>
          {t('daily:play')}
        </button>
        <button type="button" onClick={() => go(`watch/${address}`)}>
          {t('daily:watch')}
        </button>
      </p>
      <ShareLine day={puzzle.day} right={picked === solution} today={today} />
    </section>
  );
}
