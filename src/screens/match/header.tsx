/** The header of a match: whose decision, where in the round, who leads, what scores next. */
import { BLOCS, type Bloc, PHASES } from '../../../rules/terms.ts';
import { isBot, lonePerson } from '../../table/players.ts';
import { roundToScore, scoringNow, timetable, turnInfo } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { regionLines } from '../info/region.tsx';
import { BlocMark, Icon } from '../parts/marks.tsx';
import { atThisScreen } from '../session.ts';
import { blocName, figure, list, regionName } from '../words.ts';
import { inspect, together } from './ui.ts';

const STRIP = PHASES.filter((p) => p !== 'over');

/** Which of its plays the bloc is at, while cards are played. */
export function PlayCount({ state, before }: { state: TableState; before: string }) {
  const { view, next } = state;
  if (!next || view.phase !== 'actions') return null;
  const { plays, playsLeft } = turnInfo(view);
  const n = Math.max(1, Math.min(plays, plays - playsLeft[next] + (view.play ? 0 : 1)));
  return (
    <>
      {before}
      {t('match:header.play', { n, of: plays })}
    </>
  );
}

/** Nobody else plays at this screen, and the decision is theirs. */
const isYours = ({ next, names, players, waits }: TableState) =>
  !waits && next !== null && !names[next] && next === lonePerson(players) && atThisScreen();

/** Whose decision it is, in a sentence. */
export function whoDecides(state: TableState): string {
  const { next, names, players, waits } = state;
  if (!next) return t('match:header.over');
  const said = together.value?.whose(state);
  if (said) return said;
  if (waits) return t(`match:header.${waits}`);
  if (isYours(state)) return t('match:header.yours', { bloc: blocName(next) });
  return t(isBot(players[next]) ? 'match:header.thinks' : 'match:header.decides', {
    name: names[next] || blocName(next),
  });
}

function Whose({ state }: { state: TableState }) {
  const { next, names, players, waits } = state;
  if (!next) return <div class="whose over">{whoDecides(state)}</div>;
  // Whose page this is says nothing of a choice that both make.
  if (waits === 'both')
    return (
      <div class="whose both">
        {BLOCS.map((bloc) => (
          <BlocMark key={bloc} bloc={bloc} />
        ))}
        <div>
          <b>{whoDecides(state)}</b>
          <span>{t(`match:terms.phase.${state.view.phase}`)}</span>
        </div>
      </div>
    );
  const thinks = isBot(players[next]);
  // The line below says which bloc that is.
  const yours = isYours(state) && !together.value?.whose(state);
  return (
    <div class={`whose ${next} ${names[next] || yours ? '' : 'nameless'}`}>
      <BlocMark bloc={next} />
      <div>
        <b class={thinks ? 'thinks' : ''}>{yours ? t('match:header.yourTurn') : whoDecides(state)}</b>
        <span>
          {blocName(next)}
          <span class="long">
            <PlayCount state={state} before=" · " />
          </span>
        </span>
      </div>
    </div>
  );
}

function Round({ state }: { state: TableState }) {
  const { round, rounds } = turnInfo(state.view);
  const at = STRIP.indexOf(state.view.phase as (typeof STRIP)[number]);
  return (
    <div class="round">
      <span class="caps">{t('match:header.round', { round, rounds })}</span>
      <ol aria-label={t('match:header.phases')}>
        {STRIP.map((p, i) => (
          <li
            key={p}
            class={i === at ? 'on' : i < at || at < 0 ? 'past' : ''}
            aria-current={i === at ? 'step' : undefined}
          >
            {t(`match:terms.phase.${p}`)}
          </li>
        ))}
      </ol>
      <span class="short small soft">
        <PlayCount state={state} before="" />
      </span>
    </div>
  );
}

function Standing({ state }: { state: TableState }) {
  const { leader, lead } = turnInfo(state.view);
  const mark = (b: Bloc) => (
    <span class={`score ${b} ${leader === b ? 'leads' : ''}`}>
      <BlocMark bloc={b} />
      <span class="hidden">{blocName(b)}</span>
      <b class="num">{figure(state.view.blocs[b].standing)}</b>
    </span>
  );
  return (
    <div class="standing">
      <span class="caps">{t('match:header.standing')}</span>
      <span class="scores">
        {BLOCS.map(mark)}
        <span class="small">
          {leader ? t('match:header.leads', { bloc: blocName(leader), n: lead }) : t('match:header.even')}
        </span>
      </span>
    </div>
  );
}

/** The regions that score next, as they stand. `still` where there is no board to show them on. */
export function Scores({ state, still = false }: { state: TableState; still?: boolean }) {
  const { view } = state;
  const round = roundToScore(view);
  const next = timetable(view)[round]?.regions;
  const scored = scoringNow(view);
  if (scored.length === 0) return null;
  return (
    <div class="scoring">
      <span class="caps">
        {t(round > view.round ? 'match:header.scoresAfter' : 'match:header.scores')}
        <span class="long">{t('match:header.scoresAs')}</span>
        {t('app:join.colon')}
      </span>
      <span class="scores">
        {scored.map((r) => {
          const stands = (
            <>
              {regionName(r.region)} {r.bloc ? <BlocMark bloc={r.bloc} /> : null}
              <b class="num">{r.bloc ? `+${r.n}` : t('board:meter.even')}</b>
              {r.bloc && <span class="hidden">{blocName(r.bloc)}</span>}
            </>
          );
          if (still) return <span key={r.region}>{stands}</span>;
          return (
            <button
              key={r.region}
              type="button"
              class="quiet told"
              aria-describedby={`why-${r.region}`}
              onClick={() => inspect({ kind: 'track', id: `region-${r.region}` })}
            >
              {stands}
              <span id={`why-${r.region}`} role="tooltip" class="why-tip small">
                {regionLines(view, r.region).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </span>
            </button>
          );
        })}
      </span>
      {next && (
        <span class="next small soft">
          {t(round > view.round ? 'match:header.scoresThen' : 'match:header.scoresNext', {
            regions: list(next.map(regionName)),
          })}
        </span>
      )}
    </div>
  );
}

export function Header({ state, onMenu }: { state: TableState; onMenu?: () => void }) {
  return (
    <header class="match-header">
      {onMenu && <h1 class="hidden">{t('app:title')}</h1>}
      <Whose state={state} />
      <Round state={state} />
      <Standing state={state} />
      <Scores state={state} />
      {onMenu && (
        <button type="button" class="quiet menu-button" aria-haspopup="dialog" onClick={onMenu}>
          <Icon name="menu" />
          <span class="hidden">{t('match:header.menu')}</span>
        </button>
      )}
    </header>
  );
}
