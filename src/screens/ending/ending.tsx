/** How it ended and why, the commons, Standing by source, the ledger, partners round by round. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { boardOf } from '../../../rules/board.ts';
import { BLOCS, type Bloc, SOURCES } from '../../../rules/terms.ts';
import { commonsGrade } from '../../../rules/tracks/commons.ts';
import { lonePerson } from '../../table/players.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { Night } from '../pages/night.tsx';
import { BlocMark, Flag } from '../parts/marks.tsx';
import { atThisScreen } from '../session.ts';
import { blocMid, blocName, blocStart, figure, handicapText, nationName, sentences, signed } from '../words.ts';
import { legacyText, legacyWhy, partnerTimeline, partText, reason, widest } from './account.ts';

/** A figure for each bloc beside a bar; all bars of a table have one scale. */
export function Bars(props: {
  rows: { what: string; name: string; of: Record<Bloc, number> }[];
  head: string;
  totals?: Record<Bloc, number>;
}) {
  const all = props.rows.flatMap((r) => BLOCS.map((b) => r.of[b]));
  /** What lies below 0 goes to the other side of it. */
  const least = Math.min(0, ...all);
  const part = (n: number) => `${(n / (Math.max(1, ...all) - least)) * 100}%`;
  return (
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">{props.head}</th>
          {BLOCS.map((b) => (
            <th key={b} scope="col">
              <BlocMark bloc={b} /> {blocName(b)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((r) => (
          <tr key={r.what}>
            <th scope="row">{r.name}</th>
            {BLOCS.map((b) => (
              <td key={b} class={b}>
                <span class="bar-row">
                  <span class="num">{figure(r.of[b])}</span>
                  <span class="bar-track">
                    <span
                      class="bar"
                      style={{ width: part(Math.abs(r.of[b])), marginLeft: part(Math.min(0, r.of[b]) - least) }}
                    />
                  </span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {props.totals && (
        <tfoot>
          <tr>
            <th scope="row">{t('match:ending.total')}</th>
            {BLOCS.map((b) => (
              <td key={b} class="num">
                <b>{figure(props.totals?.[b] ?? 0)}</b>
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Nations({ ids }: { ids: string[] }) {
  if (ids.length === 0) return <span class="soft">–</span>;
  return (
    <>
      {ids.map((id, i) => (
        <span key={`${id}${i}`} class="nation-chip">
          <Flag id={id} /> {nationName(id)}
        </span>
      ))}
    </>
  );
}

const DEEDS = [
  'debris',
  'left',
  'cleaned',
  'tension',
  'eased',
  'cooperated',
  'exploited',
  'abstained',
  'requests',
  'connected',
] as const;

/** The account of an ended match; `children`: what can be done next. */
export function EndingScreen(props: {
  state: TableState;
  /** Who lost because no time was left. */
  late?: Bloc | null | undefined;
  children: ComponentChildren;
}) {
  const late = props.late ?? null;
  const { view, names, players, log, ending } = props.state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  if (!ending) return null;
  const { winner } = ending;
  /** The bloc of whoever reads, where one person plays here against a bot. */
  const own = atThisScreen() ? lonePerson(players) : null;
  const won = !own ? 'wins' : own === winner ? 'youWin' : 'youLose';
  const commons = commonsGrade(view);
  const of = (f: (b: Bloc) => number) => ({ us: f('us'), china: f('china') });
  const ruin = ending.kind === 'kessler' || ending.kind === 'conflict' ? ending.kind : undefined;
  return (
    <main class={`ending ${winner ?? ''}`}>
      <header class={`night-sky ${winner ?? ''}`}>
        <Night {...(ruin && { ruin })} />
        <p class="caps">{late ? t('match:ending.late') : t(`log:end.kind.${ending.kind}`)}</p>
        <h1 ref={heading} tabIndex={-1}>
          {winner ? (
            <>
              {/* A bloc's name stays in one line. */}
              <BlocMark bloc={winner} />{' '}
              {t(`match:ending.${won}`, { bloc: blocStart(winner).replaceAll(' ', '\u00a0') })}
            </>
          ) : (
            t(ending.kind === 'order' ? 'match:ending.tie' : 'match:ending.nobody')
          )}
        </h1>
        <p class="reason">{sentences([reason(view, late), widest(view)])}</p>
        <p class="small">
          <span class="caps">{t('match:header.standing')}</span>{' '}
          {ending.kind !== 'order' && t('match:ending.undecided')}
        </p>
        <ul class="final-scores">
          {BLOCS.map((b) => (
            <li key={b} class={`${b} ${winner && b !== winner ? 'lost' : ''}`}>
              <b class="num">{figure(view.blocs[b].standing)}</b>
              <span>
                <span>
                  <BlocMark bloc={b} /> {names[b] || (b === own ? t('app:new.you') : blocName(b))}
                </span>
                <span class="small">
                  {t('log:end.flown', { name: blocName(b), count: view.blocs[b].flown.length })}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {props.children}
      </header>

      <section class="commons">
        <p class={`grade grade-${commons.grade}`} aria-hidden="true">
          {commons.grade}
        </p>
        <div>
          <h2>{t('match:ending.grade', { grade: commons.grade })}</h2>
          <p>{t(`match:ending.gradeWhat.${commons.grade}`)}</p>
          <p class="small soft">{t('log:end.gradeIs')}</p>
          {winner && !ruin && commons.grade === 'F' && <p class="bad">{t('match:ending.wrecked')}</p>}
          {ruin && <p class="small">{t('log:end.ruined')}</p>}
          <table class="sums small">
            <tbody>
              {commons.parts.map((p) => (
                <tr key={p.what}>
                  <th scope="row">{partText(view, p)}</th>
                  <td class="num">{signed(p.n)}</td>
                </tr>
              ))}
              <tr class="total">
                <th scope="row">{t('log:end.points')}</th>
                <td class="num">{signed(commons.points)}</td>
              </tr>
            </tbody>
          </table>
        </div>
        <div>
          <h2>{t('match:ending.legacy')}</h2>
          {BLOCS.map((b) => (
            <p key={b} class="legacy-sum">
              <BlocMark bloc={b} /> {legacyText(view, b)}
            </p>
          ))}
          <p class="small soft">{sentences([t('log:end.legacyWhat'), legacyWhy(view)])}</p>
        </div>
      </section>

      <section>
        <h2>{t('match:ending.standing')}</h2>
        <Bars
          head={t('match:ending.sourceHead')}
          rows={SOURCES.map((s) => ({
            what: s,
            name: t(`match:terms.source.${s}`),
            of: of((b) => view.blocs[b].from[s]),
          })).filter((r) => r.of.us !== 0 || r.of.china !== 0)}
          totals={of((b) => view.blocs[b].standing)}
        />
        <p class="small soft">{handicapText(boardOf(view).scenario)}</p>
      </section>

      <section>
        <h2>{t('match:ending.deeds')}</h2>
        <Bars
          head={t('match:ending.deedHead')}
          rows={DEEDS.map((d) => ({
            what: d,
            name: t(`match:ending.deed.${d}`),
            of: of((b) => (d === 'left' ? view.debris[b] : view.blocs[b].deeds[d])),
          }))}
        />
      </section>

      <section>
        <h2>{t('match:ending.partners')}</h2>
        <div class="scroll">
          <table class="small">
            <thead>
              <tr>
                <th scope="col">{t('match:ending.roundHead')}</th>
                {BLOCS.map((b) => (
                  <th key={b} scope="col">
                    <BlocMark bloc={b} /> {t('match:ending.signedWith', { blocMid: blocMid(b) })}
                  </th>
                ))}
                <th scope="col">{t('match:ending.leftHead')}</th>
              </tr>
            </thead>
            <tbody>
              {partnerTimeline(view, log).map((r) => (
                <tr key={r.round}>
                  <th scope="row">{r.round}</th>
                  {BLOCS.map((b) => (
                    <td key={b}>
                      <Nations ids={r.signed[b]} />
                    </td>
                  ))}
                  <td>
                    <Nations ids={r.left} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </main>
  );
}
