/** What the vote that is being weighed would come to, whatever the rival votes. */
import type { ComponentChildren } from 'preact';
import type { LogEntry } from '../../../rules/log.ts';
import { BLOCS, type Bloc, rivalOf } from '../../../rules/terms.ts';
import {
  type MotionCase,
  type MotionOutlook,
  motionOutlook,
  odds,
  type RegionInfo,
  scoringNow,
  type VoteCase,
  voteOutlook,
} from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { logText, telling } from '../log-words.ts';
import type { Seat } from '../match/ui.ts';
import { BlocMark, Icon } from '../parts/marks.tsx';
import { blocMid, figure, labelled, regionName, sentences, signed } from '../words.ts';

/** What one side of the rival's comes to, in a sentence. */
export function caseText({ rise, winner, passed, turnedBy, standing }: VoteCase, me: Bloc): string {
  const rivalMid = blocMid(rivalOf(me));
  const whose = winner === null ? 'nobody' : winner === me ? 'own' : 'theirs';
  return sentences([
    t(rise.most > rise.theirs ? 'aid:vote.riseOpen' : 'aid:vote.rise', {
      own: signed(rise.own),
      theirs: signed(rise.theirs),
      most: signed(rise.most),
    }),
    t(passed ? `aid:vote.${whose}_passes` : `aid:vote.${whose}_fails`, { rivalMid }),
    t('aid:vote.standing', { own: figure(standing[me]), theirs: figure(standing[rivalOf(me)]) }),
    ...(turnedBy === null ? [] : [t('aid:vote.turned', { rivalMid, count: turnedBy })]),
  ]);
}

export function VoteOutlookBox({ seat, side, bid }: { seat: Seat; side: 'for' | 'against'; bid: number }) {
  const { cases } = voteOutlook(seat.view, seat.me, side, bid);
  const rivalMid = blocMid(rivalOf(seat.me));
  const collision = odds(seat.view).collision;
  return (
    <div class="commit">
      <dl class="cases small">
        {cases.map((c) => (
          <div key={c.theirs}>
            <dt>{t('aid:vote.if', { rivalMid, side: t(`match:terms.side.${c.theirs}`) })}</dt>
            <dd>{caseText(c, seat.me)}</dd>
          </div>
        ))}
      </dl>
      <p class="small">{t(collision > 0 ? 'aid:vote.orbit' : 'aid:vote.orbitSafe', { n: collision })}</p>
      <p class="small soft">{t('match:preview.final')}</p>
    </div>
  );
}

const winText = (bloc: Bloc, me: Bloc) =>
  t(bloc === me ? 'aid:vote.winYou' : 'aid:vote.winThey', { rivalMid: blocMid(bloc) });

export type MotionEnd = 'passes' | 'fails';

/** What a motion comes to either way; worked out once for all who show it. */
export const outlooksOf = ({ view, me }: Seat): Record<MotionEnd, MotionOutlook> => ({
  passes: motionOutlook(view, me, true),
  fails: motionOutlook(view, me, false),
});

/** What the motion's own text says in as many words: the same for the next mission of both. */
const isPlain = (e: LogEntry, all: readonly LogEntry[]): boolean =>
  e.is === 'boost' &&
  BLOCS.every((b) => all.some((o) => o.is === 'boost' && o.bloc === b && o.paid === e.paid && o.odds === e.odds));

/** What comes of a motion by the rules as things stand: whom it meets, what is chosen or rolled then. */
export function MotionDoes({ seat: { me }, outlook: { cases } }: { seat: Seat; outlook: MotionOutlook }) {
  return (
    <>
      {cases.map(({ winners, chooses, chance, happens }) => {
        const said = telling(happens);
        const open = said.filter((e) => !isPlain(e, said));
        if (open.length < said.length && open.length === 0 && !chooses && !chance) return null;
        const text =
          sentences([
            ...open.map(logText),
            ...(chooses
              ? [t('aid:vote.chooses', { context: chooses === me ? 'own' : undefined, bloc: blocMid(chooses) })]
              : []),
            ...(chance ? [t('match:preview.then.chance')] : []),
          ]) || t('aid:vote.nothing');
        return (
          <p key={winners.join()} class="soft">
            {labelled(cases.length > 1 ? winText(winners[0], me) : t('aid:vote.asItStands'), text)}
          </p>
        );
      })}
    </>
  );
}

/** Where the Session may end the match by Lunar order: nobody should have to look for it among what else comes of it. */
export function Ends({ seat: { me }, outlooks }: { seat: Seat; outlooks: Record<MotionEnd, MotionOutlook> }) {
  const said = new Set<string>();
  for (const end of ['passes', 'fails'] as const) {
    const { cases } = outlooks[end];
    for (const { winners, happens } of cases) {
      const when =
        cases.length > 1
          ? t(`aid:vote.over_${end}`, { session: winText(winners[0], me) })
          : t(`match:ask.session.${end === 'passes' ? 'pass' : 'fail'}`);
      const over = happens.find((e) => e.is === 'ending');
      if (over) said.add(labelled(when, logText(over)));
    }
  }
  return (
    <>
      {[...said].map((text) => (
        <p key={text} class="alert">
          <Icon name="warning" /> {text}
        </p>
      ))}
    </>
  );
}

const lawText = (n: number) =>
  t('aid:vote.lawAt', { n: Math.abs(n), context: n === 0 ? undefined : n < 0 ? 'shared' : 'licence' });

const sameScore = (a: RegionInfo, b: RegionInfo) => a.bloc === b.bloc && a.n === b.n;

interface Row {
  what: string;
  now: ComponentChildren;
  /** If it passes, if it fails. */
  then: ComponentChildren[];
}

/** What the regions that are scored next would score, and where Lunar law would stand: now, passed and failed. */
export function MotionTable({
  seat: { view, me },
  outlooks,
}: {
  seat: Seat;
  outlooks: Record<MotionEnd, MotionOutlook>;
}) {
  const both = [outlooks.passes, outlooks.fails];
  const won = (what: string, by: Bloc) =>
    t(by === me ? 'aid:vote.wonYou' : 'aid:vote.wonThey', { what, rivalMid: blocMid(by) });
  const caseFor = (outlook: MotionOutlook, by: Bloc) => outlook.cases.find((c) => c.winners.includes(by)) as MotionCase;
  const isOpen = (c: MotionCase) => c.chance || c.chooses !== null;
  const gain = ({ bloc, n }: RegionInfo, open = false) => (
    <>
      {bloc ? (
        <>
          <BlocMark bloc={bloc} /> {signed(n)}
        </>
      ) : (
        t('board:meter.even')
      )}
      {open && '*'}
    </>
  );
  const rows = scoringNow(view).flatMap((was, i): Row[] => {
    const what = regionName(was.region);
    const by = (winner: Bloc) => both.map((outlook) => caseFor(outlook, winner));
    const same = both.every(({ cases: [first, ...others] }) =>
      others.every((c) => sameScore(c.scores[i], first.scores[i]) && isOpen(c) === isOpen(first)),
    );
    return (same ? [me] : BLOCS).map((b) => ({
      what: same ? what : won(what, b),
      now: gain(was),
      then: by(b).map((c) => gain(c.scores[i], isOpen(c))),
    }));
  });
  for (const b of BLOCS)
    rows.push({
      what: won(t('aid:vote.lawRow'), b),
      now: lawText(view.law),
      then: both.map(({ law }) => lawText(law[b])),
    });
  return (
    <>
      <table class="sums votes small num">
        <caption class="hidden">{t('aid:vote.changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('aid:vote.changes')}</th>
            {['now', 'passes', 'fails'].map((key) => (
              <th key={key} scope="col">
                {t(`aid:vote.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, now, then }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td class="soft">{now}</td>
              {then.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {both.some(({ cases }) => cases.some(isOpen)) && <p class="small soft">{t('aid:vote.open')}</p>}
    </>
  );
}
