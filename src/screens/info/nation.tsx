/** A nation, explained: what it wants, how both stand there, what would make it sign, its story. */
import type { ComponentChildren } from 'preact';
import { boardOf } from '../../../rules/board.ts';
import { BLOCS, rivalOf } from '../../../rules/terms.ts';
import { statusText } from '../../gazetteer/status.ts';
import { type NationInfo, nationInfo } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { BlocMark, Flag, Icon, SuitMark } from '../parts/marks.tsx';
import { offerStands } from '../parts/offer.tsx';
import { Traits } from '../terms/term.tsx';
import {
  blocMid,
  blocName,
  figure,
  list,
  missionName,
  nationName,
  nationShort,
  offerName,
  programmeName,
  regionName,
  requestHow,
  requestText,
  sentences,
  suitName,
} from '../words.ts';

/** Where it is, what it wants, its interests. */
export function NationWants({ n }: { n: NationInfo }) {
  return (
    <>
      <p class="small soft">{regionName(n.region)}</p>
      <p>{t(`nations:${n.id}.wants`)}</p>
      <p class="row small">
        {n.wants.map((s) => (
          <span key={s}>
            <SuitMark suit={s} /> {suitName(s)}
          </span>
        ))}
      </p>
    </>
  );
}

/**
 * Its weight, autonomy, traits, networks and links, and its story.
 * @param linked stands in for the names of those that it is linked to
 */
export function NationFacts({ n, linked }: { n: NationInfo; linked?: ComponentChildren }) {
  const links = [
    ...n.homes.map((b) => t('match:nation.homeLink', { blocMid: blocMid(b) })),
    ...n.links.map(nationShort),
  ];
  return (
    <>
      <dl class="facts small">
        <dt>{t('match:nation.weight')}</dt>
        <dd>{n.weight}</dd>
        <dt>{t('match:nation.autonomy')}</dt>
        <dd>{n.autonomy}</dd>
        <dt>{t('match:nation.lean')}</dt>
        <dd>{t(`match:terms.lean.${n.lean ?? 'none'}`)}</dd>
        {n.traits.length + Number(n.connected) > 0 && (
          <>
            <dt>{t('match:nation.traits')}</dt>
            <dd>
              <Traits of={n.traits} />
              {n.connected && (n.traits.length > 0 ? t('match:join') : '') + t('match:nation.connected')}
            </dd>
          </>
        )}
        {BLOCS.some((b) => n[b].networks.length > 0) && (
          <>
            <dt>{t('match:nation.networks')}</dt>
            <dd>
              {BLOCS.map((b) => (
                <span key={b}>
                  {n[b].networks.length > 0 && <BlocMark bloc={b} />}{' '}
                  {list(n[b].networks.map((k) => t(`match:terms.enterprise.${k}`)))}
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{t('match:nation.links')}</dt>
        <dd>{linked ?? list(links)}</dd>
      </dl>
      {n.opens.length > 0 && <p class="small soft">{t('match:nation.opens', { n: n.opens.length })}</p>}
      <h3>{t('match:nation.story')}</h3>
      <p class="small">{t(`nations:${n.id}.story`)}</p>
    </>
  );
}

export function NationCard({ state, id }: { state: TableState; id: string }) {
  const { view, viewer } = state;
  const n = nationInfo(view, id);
  if (!n) return null;
  const me = viewer === 'us' || viewer === 'china' ? viewer : null;
  return (
    <article class="nation-info">
      <h2>
        <Flag id={id} /> {nationName(id)}
      </h2>
      <NationWants n={n} />
      <table class="sums">
        <thead>
          <tr>
            <td />
            {BLOCS.map((b) => (
              <th key={b} scope="col">
                <BlocMark bloc={b} /> {blocName(b)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="num">
          <tr>
            <th scope="row">{t('match:nation.influence')}</th>
            {BLOCS.map((b) => (
              <td key={b}>{n[b].influence}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('match:nation.margin')}</th>
            {BLOCS.map((b) => (
              <td key={b}>{figure(n[b].margin)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p>
        <b>{statusText(t, n)}</b>
      </p>
      <ul class="sentences small">
        {n.founder && <li>{t('match:nation.founderOf', { programme: programmeName(n.founder) })}</li>}
        {BLOCS.map((b) => {
          const { need, late } = n[b];
          if (need === null || n.founder === rivalOf(b)) return null;
          return (
            <li key={b}>
              <BlocMark bloc={b} />{' '}
              {need === 0
                ? t('match:nation.canSign', { blocMid: blocMid(b), context: late ? 'late' : undefined })
                : t('match:nation.needs', { blocMid: blocMid(b), n: need })}
            </li>
          );
        })}
        {n.wavering ? (
          <li class="bad">{t(n.atRisk ? 'match:nation.wavering' : 'match:nation.restored', { n: n.waverLine })}</li>
        ) : n.atRisk ? (
          <li class="bad">{t('match:nation.atRisk', { n: n.waverLine })}</li>
        ) : null}
        {n.request && !n.request.met && (
          <li>
            <Icon name="request" />{' '}
            {sentences([t('match:nation.asks', { request: requestText(n.request) }), requestHow(view, n.request)])}
          </li>
        )}
        {n.offer && (
          <li>
            <Icon name="request" />{' '}
            {sentences([
              t('match:nation.offers', { offer: offerName(n.offer.id), text: t(`offers:${n.offer.id}.text`) }),
              offerStands(view, n.offer),
            ])}
          </li>
        )}
        {BLOCS.map(
          (b) =>
            n[b].promise && (
              <li key={b}>
                <BlocMark bloc={b} />{' '}
                {t('match:nation.promise', {
                  mission: missionName(n[b].promise.mission),
                  due: n[b].promise.due,
                  context: n[b].promise.due > boardOf(view).scenario.rounds ? 'open' : undefined,
                })}
              </li>
            ),
        )}
        {me && (
          <li>
            {sentences([
              t(n[me].reach ? 'match:nation.reach' : 'match:nation.noReach'),
              t('match:nation.cost', {
                costs: n.wants.map((s) => `${n[me].cost[s]} ${suitName(s)}`).join(t('match:joinOr')),
              }),
            ])}
          </li>
        )}
      </ul>
      <NationFacts n={n} />
    </article>
  );
}
