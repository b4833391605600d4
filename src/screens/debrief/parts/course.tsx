/** How it went: Standing, partners, Tension and Debris over the rounds, and who caused what of what is shared. */

import { boardOf } from '../../../../rules/board.ts';
import { BLOCS } from '../../../../rules/terms.ts';
import type { Account, Step } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { RowsTable } from '../../studies/chart-frame.tsx';
import { StepChart, type StepLine } from '../../studies/step-chart.tsx';
import { blocName } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { Section } from './section.tsx';

const AUTHORS = ['us', 'china', 'both', 'chance'] as const satisfies readonly (keyof Account['caused'])[];
const authorName = (author: (typeof AUTHORS)[number]): string =>
  author === 'us' || author === 'china' ? blocName(author) : t(`debrief:course.${author}`);

const TRACKS = ['tension', 'debris'] as const;
const WAYS = ['more', 'less'] as const;

export function Course({ debrief: { account, record } }: { debrief: Debrief }) {
  const { course, caused } = account;
  const { conflict, kessler } = boardOf(record).scenario.numbers;
  const both = (of: 'standing' | 'partners'): StepLine[] =>
    BLOCS.map((bloc) => ({ bloc, name: blocName(bloc), steps: course[of][bloc] }));
  const one = (name: string, steps: Step[]): StepLine[] => [{ bloc: null, name, steps }];
  const shared = { rounds: course.rounds, moves: course.moves };
  const name = (of: string) => t(`debrief:course.${of}`);
  const title = t('debrief:course.caused');
  return (
    <Section id="course">
      <p class="small soft">{t('debrief:course.note')}</p>
      <div class="study-charts">
        <StepChart title={name('standing')} lines={both('standing')} {...shared} />
        <StepChart title={name('partners')} lines={both('partners')} {...shared} />
        <StepChart title={name('tension')} lines={one(name('tension'), course.tension)} edge={conflict} {...shared} />
        <StepChart title={name('debris')} lines={one(name('debris'), course.debris)} edge={kessler} {...shared} />
      </div>
      <h3>{title}</h3>
      <RowsTable
        label={title}
        rows={{
          head: [
            t('debrief:course.who'),
            ...TRACKS.flatMap((track) => WAYS.map((way) => t(`debrief:course.${way}`, { what: name(track) }))),
          ],
          rows: AUTHORS.map((author) => [
            authorName(author),
            ...TRACKS.flatMap((track) => WAYS.map((way) => caused[author][track][way])),
          ]),
        }}
      />
    </Section>
  );
}
