/** Requests, what is coming, what each side has, and where the cards are. */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { ENTERPRISE_NAMES } from '../../../rules/content/enterprises/enterprises.ts';
import type { View } from '../../../rules/state.ts';
import { BLOCS, type Bloc, SUITS } from '../../../rules/terms.ts';
import type { TrackId } from '../../board/types.ts';
import { partnerCounts, stockInfo, timetable } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { language, t } from '../../text/text.ts';
import { inspect } from '../match/ui.ts';
import { BlocMark, Flag, SuitMark } from '../parts/marks.tsx';
import { OfferLine } from '../parts/offer.tsx';
import {
  aside,
  blocMid,
  blocName,
  fileName,
  labelled,
  list,
  nationName,
  nationShort,
  policyName,
  regionName,
  requestHow,
  requestNow,
  resolutionName,
  suitName,
} from '../words.ts';
import { DeckButton } from './deck.tsx';

const TRACKS: [id: TrackId | 'session', key: string][] = [
  ['tension', 'tension'],
  ['law', 'law'],
  ['orbit', 'debris'],
  ['traffic', 'traffic'],
  ['rescue', 'rescue'],
  ['framework', 'framework'],
  ['home-us', 'home'],
  ['standing-us', 'standing'],
  ['session', 'session'],
];

function Requests({ view }: { view: View }) {
  const { numbers } = boardOf(view).scenario;
  return (
    <section>
      <h3>{t('match:info.requests')}</h3>
      {view.requests.length === 0 && <p class="soft small">{t('match:info.noRequests')}</p>}
      <ul class="stack small">
        {view.requests.map((r) => (
          <li key={r.nation}>
            <button type="button" class="nation" onClick={() => inspect({ kind: 'nation', id: r.nation })}>
              <span class="nation-name">
                <Flag id={r.nation} /> <b>{nationShort(r.nation)}</b>
              </span>
              <span class="choice-note">
                {labelled(requestNow(r, view), '')}
                {r.met === null
                  ? requestHow(view, r)
                  : r.met === 'both'
                    ? t('match:request.metBoth')
                    : t('match:request.met', { bloc: blocMid(r.met) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {view.requests.length > 0 && <p class="soft small">{t('match:request.gain', numbers.request as never)}</p>}
      {view.offer && (
        <ul class="small">
          <OfferLine view={view} offer={view.offer} />
        </ul>
      )}
    </section>
  );
}

/** A bloc's tokens, with what the next Briefing adds and why. */
export function Means({ view, bloc }: { view: View; bloc: Bloc }) {
  const { tokens, limit, income, incomeOf } = stockInfo(view, bloc);
  const me = view.blocs[bloc];
  /** A kind with its number and real names. */
  const counted = (kind: 'company' | 'constellation', n: number) => {
    const own = me.named.filter((id) => ENTERPRISE_NAMES[bloc][kind].some((e) => e.id === id));
    const names = own.length > 0 ? aside(list(own.map((id) => t(`enterprises:${id}.name`)))) : '';
    return n > 0 ? [`${t(`match:terms.enterprise.${kind}`)} ${n}${names}`] : [];
  };
  const works = [
    ...counted('company', me.companies),
    ...counted('constellation', me.constellations),
    ...me.networks.map((n) => t(`match:terms.enterprise.${n.kind}`) + aside(nationName(n.nation))),
  ];
  return (
    <section class="means">
      <h3>
        <BlocMark bloc={bloc} /> {blocName(bloc)}
      </h3>
      {boardOf(view).scenario.on.tokens && (
        <>
          <table class="sums small num">
            <thead>
              <tr>
                <td />
                <th scope="col">{t('match:info.tokens', { n: limit })}</th>
                <th scope="col">{t('match:info.income')}</th>
              </tr>
            </thead>
            <tbody>
              {SUITS.map((s) => (
                <tr key={s}>
                  <th scope="row">
                    <SuitMark suit={s} /> {suitName(s)}
                  </th>
                  <td>{tokens[s]}</td>
                  <td>{incomeOf[s] > 0 ? `+${incomeOf[s]}` : '0'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="small soft">
            {income.length > 0
              ? list(income.map((i) => `${t(`match:info.incomeFrom.${i.from}`)} ${suitName(i.suit)} +${i.n}`))
              : t('match:info.incomeNone')}
          </p>
        </>
      )}
      {works.length > 0 && <p class="small">{list(works)}</p>}
    </section>
  );
}

/** A day (`2025-01-31`) as the reader's language writes it. */
const dayName = (iso: string): string =>
  new Date(iso).toLocaleDateString(language.value === 'en' ? 'en-GB' : language.value, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });

export function Overview({ state }: { state: TableState }) {
  const { view } = state;
  const partners = partnerCounts(view);
  return (
    <>
      <h2>{t('match:info.title')}</h2>
      <p class="small soft">{t('match:info.hint')}</p>
      <DeckButton />
      <Requests view={view} />
      <section>
        <h3>{t('match:info.ahead')}</h3>
        <table class="small">
          <thead>
            <tr>
              <th scope="col">{t('match:info.round')}</th>
              <th scope="col">{t('match:info.file')}</th>
              <th scope="col">{t('match:info.resolution')}</th>
              <th scope="col">{t('match:info.regions')}</th>
            </tr>
          </thead>
          <tbody>
            {timetable(view)
              .slice(view.round - 1)
              .map(({ round, file, regions }) => {
                const id =
                  round === view.round ? view.resolution : round === view.round + 1 ? view.nextResolution : null;
                return (
                  <tr key={round}>
                    <th scope="row">{round}</th>
                    <td>{fileName(file)}</td>
                    <td>{id ? resolutionName(id) : t('match:info.unknown')}</td>
                    <td>
                      {regions.map((r, i) => (
                        <span key={r}>
                          {i > 0 && t('match:join')}
                          <button
                            type="button"
                            class="quiet term"
                            onClick={() => inspect({ kind: 'track', id: `region-${r}` })}
                          >
                            {regionName(r)}
                          </button>
                        </span>
                      ))}
                    </td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </section>
      <section>
        <h3>{t('match:info.partners')}</h3>
        <ul class="sentences small">
          {BLOCS.map((b) => (
            <li key={b}>
              <BlocMark bloc={b} /> {labelled(blocName(b), t('match:info.partnersOf', partners[b]))}
            </li>
          ))}
          <li class="soft">{t('match:info.real', { ...partners.real, date: dayName(partners.real.date) })}</li>
        </ul>
      </section>
      {BLOCS.map((b) => (
        <Means key={b} view={view} bloc={b} />
      ))}
      <section>
        <h3>{t('match:info.policies')}</h3>
        {view.policies.length === 0 && <p class="small soft">{t('match:info.noPolicies')}</p>}
        <ul class="small card-list">
          {view.policies.map((p, i) => {
            const what = (
              <>
                <BlocMark bloc={p.bloc} /> {policyName(p.card)} {t('match:info.policyOf', { blocMid: blocMid(p.bloc) })}
              </>
            );
            return (
              <li key={i}>
                {CARDS[p.card] ? (
                  <button type="button" class="quiet" onClick={() => inspect({ kind: 'card', id: p.card })}>
                    {what}
                  </button>
                ) : (
                  what
                )}
              </li>
            );
          })}
        </ul>
      </section>
      <section>
        <h3>{t('match:info.tracks')}</h3>
        <div class="row">
          {TRACKS.filter(([, key]) => key !== 'home' || boardOf(view).scenario.on.homeSwings).map(([id, key]) => (
            <button key={id} type="button" class="small" onClick={() => inspect({ kind: 'track', id: id as TrackId })}>
              {t(`match:track.${key}.name`)}
            </button>
          ))}
          {BLOCS.map((b) => (
            <button key={b} type="button" class="small" onClick={() => inspect({ kind: 'track', id: `mission-${b}` })}>
              {t('match:track.programme.name', { blocMid: blocMid(b) })}
            </button>
          ))}
        </div>
      </section>
    </>
  );
}
