/** Where the match stands: what each side has, and what both share. */
import type { ComponentChildren } from 'preact';
import { boardOf } from '../../../rules/board.ts';
import type { View } from '../../../rules/state.ts';
import { BLOCS, type Bloc, FILES, SUITS } from '../../../rules/terms.ts';
import { FILE_TOP } from '../../../rules/tracks/cooperation.ts';
import type { TrackId } from '../../board/types.ts';
import {
  dialogueInfo,
  NEAR_END,
  orbitInfo,
  partnerCounts,
  scoringNow,
  stockInfo,
  timetable,
  turnInfo,
} from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { programmeNow, type SharedTrack, trackNow } from '../info/track-now.ts';
import { BlocMark, SuitMark } from '../parts/marks.tsx';
import { blocName, figure, fileName, labelled, list, regionName, resolutionName, signed, suitName } from '../words.ts';
import { explain } from './explain.ts';

/** A row's head: a button that explains what the row tells. */
function Head({ id, children }: { id: TrackId | 'session' | null; children: ComponentChildren }) {
  return (
    <th scope="row">
      {id === null ? (
        children
      ) : (
        <button
          type="button"
          class="quiet"
          data-target={`track:${id}`}
          onClick={(e) => explain({ kind: 'track', id: id as TrackId }, e.currentTarget, null)}
        >
          {children}
        </button>
      )}
    </th>
  );
}

function Tokens({ view, bloc }: { view: View; bloc: Bloc }) {
  const { tokens } = stockInfo(view, bloc);
  return (
    <span class="tokens">
      {SUITS.map((s) => (
        <span key={s} title={suitName(s)}>
          <SuitMark suit={s} />
          <span class="hidden">{suitName(s)} </span>
          <b class="num">{tokens[s]}</b>
        </span>
      ))}
    </span>
  );
}

/** Companies, constellations, networks: how many of each there are. */
function works(view: View, bloc: Bloc): string {
  const { companies, constellations, networks } = view.blocs[bloc];
  return list([
    t('tabular:works.companies', { n: companies }),
    t('tabular:works.constellations', { n: constellations }),
    t('tabular:works.networks', { n: networks.length }),
  ]);
}

/** What each side has, side by side. */
export function Sides({ state }: { state: TableState }) {
  const { view, names } = state;
  const { playsLeft, plays } = turnInfo(view);
  const { debris, congestion } = orbitInfo(view);
  const partners = partnerCounts(view);
  const { plan } = view.blocs.china;
  const rows: { key: string; id: TrackId | null; head: string; of: (b: Bloc) => ComponentChildren }[] = [
    {
      key: 'standing',
      id: 'standing-us',
      head: t('match:track.standing.name'),
      of: (b) => <b class="big num">{figure(view.blocs[b].standing)}</b>,
    },
    {
      key: 'home',
      id: 'home-us',
      head: t('match:track.home.name'),
      of: (b) => (
        <>
          {t('tabular:ofFive', { n: view.blocs[b].home })}
          {b === 'china' && plan && <span class="soft"> · {t('match:track.plan.now', { suit: suitName(plan) })}</span>}
        </>
      ),
    },
    { key: 'partners', id: null, head: t('match:info.partners'), of: (b) => t('match:info.partnersOf', partners[b]) },
    { key: 'works', id: null, head: t('tabular:works.head'), of: (b) => works(view, b) },
    {
      key: 'orbit',
      id: 'orbit',
      head: t('tabular:orbit.head'),
      of: (b) => t('tabular:orbit.of', { debris: debris[b], congestion: congestion[b] }),
    },
    {
      key: 'hand',
      id: null,
      head: t('tabular:hand.head'),
      of: (b) => t('tabular:hand.of', { count: view.counts.hands[b] }),
    },
  ];
  const { on } = boardOf(view).scenario;
  // Where Home stands still it means nothing.
  const shown = rows.filter(({ key }) => key !== 'home' || on.homeSwings);
  if (on.tokens)
    shown.splice(2, 0, {
      key: 'tokens',
      id: null,
      head: t('tabular:tokens'),
      of: (b) => <Tokens view={view} bloc={b} />,
    });
  if (view.phase === 'actions')
    shown.push({
      key: 'plays',
      id: null,
      head: t('tabular:plays.head'),
      of: (b) => t('tabular:plays.of', { left: playsLeft[b], plays }),
    });
  return (
    <table class="sides small">
      <caption class="hidden">{t('tabular:sides')}</caption>
      <thead>
        <tr>
          <td />
          {BLOCS.map((b) => (
            <th key={b} scope="col" class={b}>
              <span class="bloc-text">
                <BlocMark bloc={b} /> {blocName(b)}
              </span>
              {names[b] && <span class="soft"> {names[b]}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ key, id, head, of }) => (
          <tr key={key}>
            <Head id={id}>{head}</Head>
            {BLOCS.map((b) => (
              <td key={b} class={b}>
                {of(b)}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <Head id="mission-us">{t('tabular:programme')}</Head>
          {BLOCS.map((b) => (
            <td key={b}>{programmeNow(view, b)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** How far along a track is, for the eye: the words beside it say the same. */
function Gauge({ at, of, alarm }: { at: number; of: number; alarm?: boolean }) {
  return (
    <span class={`gauge ${alarm ? 'alarm' : ''}`} aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        <i key={i} class={i < at ? 'on' : ''} />
      ))}
    </span>
  );
}

/** What both share: Tension, law, orbit, files, what is voted on and scored. */
export function Shared({ view }: { view: View }) {
  const { total, kessler } = orbitInfo(view);
  const { limit } = dialogueInfo(view);
  const { conflict } = boardOf(view).scenario.numbers;
  const file = timetable(view)[view.round - 1]?.file;
  const scored = scoringNow(view);
  const track = (id: SharedTrack, target: TrackId, gauge?: ComponentChildren) => (
    <tr key={id}>
      <Head id={target}>{t(`match:track.${id}.name`)}</Head>
      <td>
        {gauge} {trackNow(view, id)}
      </td>
    </tr>
  );
  return (
    <table class="shared small">
      <caption class="hidden">{t('tabular:shared')}</caption>
      <tbody>
        {track(
          'tension',
          'tension',
          <Gauge at={view.tension} of={conflict} alarm={view.tension >= NEAR_END * conflict} />,
        )}
        {track('law', 'law')}
        {track('debris', 'orbit', <Gauge at={total} of={kessler} alarm={total >= NEAR_END * kessler} />)}
        {track('congestion', 'orbit')}
        {FILES.map((f) => track(f, f, <Gauge at={view.files[f]} of={FILE_TOP} />))}
        <tr>
          <Head id={null}>{t('match:track.wolf.name')}</Head>
          <td>
            {trackNow(view, 'wolf')}
            {view.wolf && <span class="soft"> · {t('tabular:wolfHolds', { n: limit })}</span>}
          </td>
        </tr>
        {file && (
          <tr>
            <Head id={file}>{t('match:now.file')}</Head>
            <td>{fileName(file)}</td>
          </tr>
        )}
        <tr>
          <Head id="session">{t('match:track.session.name')}</Head>
          <td>
            {labelled(resolutionName(view.resolution), '')}
            <span class="soft">{t(`resolutions:${view.resolution}.motion`)}</span>
          </td>
        </tr>
        {scored.length > 0 && (
          <tr>
            <Head id={null}>{t('match:info.regions')}</Head>
            <td>
              {list(
                scored.map((r) => `${regionName(r.region)} ${r.bloc ? `${blocName(r.bloc)} ${signed(r.n)}` : '0'}`),
              )}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
