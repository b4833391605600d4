/** A track, explained: where it stands, what it is, what moves it. */
import type { View } from '../../../rules/state.ts';
import { BLOCS, type Bloc, FILES, REGIONS } from '../../../rules/terms.ts';
import { orbitInfo, programmeInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { aboardText } from '../aboard.ts';
import { OddsParts } from '../asks/mission.tsx';
import { TermMark, Worded } from '../terms/term.tsx';
import { TERM_IDS, type TermId } from '../terms/terms.ts';
import { blocMid, list, missionName, plainly } from '../words.ts';
import { Means } from './overview.tsx';
import { RegionCard } from './region.tsx';
import { programmeNow, type SharedTrack, trackNow } from './track-now.ts';

/** The term that a track is named after. */
const TERM_OF: Record<string, TermId> = { framework: 'file', programme: 'mission' };

function Text({ id, now, params }: { id: string; now: string; params?: Record<string, unknown> }) {
  const term = TERM_OF[id] ?? TERM_IDS.find((known) => known === id);
  return (
    <>
      <div class="ask-title">
        <h2>{t(`match:track.${id}.name`, params)}</h2>
        {term && <TermMark id={term} />}
      </div>
      <p>
        <b>{now}</b>
      </p>
      <p>
        <Worded text={t(`match:track.${id}.what`, params)} />
      </p>
      <h3>{t('match:track.whatMoves')}</h3>
      <p>
        <Worded text={t(`match:track.${id}.moves`, params)} />
      </p>
    </>
  );
}

const Track = ({ view, id }: { view: View; id: SharedTrack }) => (
  <Text id={id} now={trackNow(view, id)} params={{ context: plainly(view) }} />
);

function Programme({ view, bloc }: { view: View; bloc: Bloc }) {
  const info = programmeInfo(view, bloc);
  const flies = info.next ? aboardText(view, bloc, 'match:track.programme.aboard') : '';
  return (
    <>
      <Text id="programme" now={programmeNow(view, bloc)} params={{ blocMid: blocMid(bloc) }} />
      {flies && <p>{flies}</p>}
      {info.next && <OddsParts parts={info.odds.parts} chance={info.odds.chance} />}
      <ol class="missions small">
        {info.missions.map(({ mission, state, firsts }) => (
          <li key={mission.id} class={state}>
            <b>
              {missionName(mission.id)} · {t(`match:track.programme.state.${state}`)}
            </b>
            <span>
              {t('match:track.programme.mission', {
                mission: t(`missions:${mission.id}.text`),
                cost: mission.cost,
                reliability: mission.reliability,
                first: mission.standing[0],
                second: mission.standing[1],
                context: mission.standing[0] === mission.standing[1] ? 'even' : undefined,
              })}
              {firsts.length > 0 &&
                t('match:track.programme.firsts', {
                  n: info.standing.perFirst * firsts.length,
                  list: list(firsts.map((what) => t(`match:terms.first.${what}`))),
                })}
            </span>
            <span class="soft">{t(`missions:${mission.id}.note`)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Orbit({ view }: { view: View }) {
  const { chance, parts } = orbitInfo(view);
  return (
    <>
      <Track view={view} id="debris" />
      <Track view={view} id="congestion" />
      {parts.length > 0 && <OddsParts parts={parts} chance={chance} />}
    </>
  );
}

export function TrackInfo({ view, id }: { view: View; id: string }) {
  const region = REGIONS.find((r) => id === `region-${r}`);
  if (region) return <RegionCard view={view} id={region} />;
  const bloc = BLOCS.find((b) => id.endsWith(`-${b}`));
  if (bloc && id.startsWith('mission')) return <Programme view={view} bloc={bloc} />;
  if (bloc && id.startsWith('tokens')) return <Means view={view} bloc={bloc} />;
  const file = FILES.find((f) => f === id);
  if (file) {
    return (
      <>
        <Track view={view} id={file} />
        <Track view={view} id="wolf" />
      </>
    );
  }
  if (id.startsWith('standing')) return <Track view={view} id="standing" />;
  if (id.startsWith('home')) {
    return (
      <>
        <Track view={view} id="home" />
        {view.blocs.china.plan && <Track view={view} id="plan" />}
        <Track view={view} id="wolf" />
      </>
    );
  }
  if (id === 'law' || id === 'tension' || id === 'session') return <Track view={view} id={id} />;
  return <Orbit view={view} />;
}
