/** A track, explained: where it stands, what it is, what moves it. */
import type { View } from '../../../rules/state.ts';
import { BLOCS, type Bloc, FILES, REGIONS } from '../../../rules/terms.ts';
import { odds, orbitInfo, programmeInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { OddsParts } from '../asks/mission.tsx';
import { TermMark, Worded } from '../terms/term.tsx';
import { TERM_IDS, type TermId } from '../terms/terms.ts';
import { blocMid, figure, lawPosition, missionName, resolutionName, suitName } from '../words.ts';
import { Means } from './overview.tsx';
import { RegionCard } from './region.tsx';

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
        <Worded text={t(`match:track.${id}.what`)} />
      </p>
      <h3>{t('match:track.whatMoves')}</h3>
      <p>
        <Worded text={t(`match:track.${id}.moves`, params)} />
      </p>
    </>
  );
}

function Programme({ view, bloc }: { view: View; bloc: Bloc }) {
  const info = programmeInfo(view, bloc);
  const now = info.next
    ? t('match:track.programme.now', {
        mission: missionName(info.next.id),
        paid: info.paid,
        cost: info.price,
        chance: info.odds.chance,
      })
    : t('match:track.programme.done');
  return (
    <>
      <Text id="programme" now={now} params={{ blocMid: blocMid(bloc) }} />
      {info.next && <OddsParts parts={info.odds.parts} chance={info.odds.chance} />}
      <ol class="missions small">
        {info.missions.map(({ mission, state }) => (
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
  const { debris, total, kessler, congestion, chance, parts } = orbitInfo(view);
  return (
    <>
      <Text id="debris" now={t('match:track.debris.now', { total, kessler, ...debris })} />
      <Text id="congestion" now={t('match:track.congestion.now', { ...congestion, chance: odds(view).collision })} />
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
        <Text id={file} now={t(`match:track.${file}.now`, { n: view.files[file] })} />
        <Text id="wolf" now={t(view.wolf ? 'match:track.wolf.now_on' : 'match:track.wolf.now_off')} />
      </>
    );
  }
  const of = { us: figure(view.blocs.us.standing), china: figure(view.blocs.china.standing) };
  if (id.startsWith('standing')) return <Text id="standing" now={t('match:track.standing.now', of)} />;
  if (id.startsWith('home')) {
    const { plan } = view.blocs.china;
    return (
      <>
        <Text id="home" now={t('match:track.home.now', { us: view.blocs.us.home, china: view.blocs.china.home })} />
        {plan && <Text id="plan" now={t('match:track.plan.now', { suit: suitName(plan) })} />}
        <Text id="wolf" now={t(view.wolf ? 'match:track.wolf.now_on' : 'match:track.wolf.now_off')} />
      </>
    );
  }
  if (id === 'law') return <Text id="law" now={t('match:track.law.now', { position: lawPosition(view.law) })} />;
  if (id === 'tension') return <Text id="tension" now={t('match:track.tension.now', { n: view.tension })} />;
  if (id === 'session')
    return <Text id="session" now={t('match:track.session.now', { resolution: resolutionName(view.resolution) })} />;
  return <Orbit view={view} />;
}
