/** A region, explained: what each bloc has there, what it scores and why, and what one partner more would change. */
import { signLimit } from '../../../rules/plays/outreach.ts';
import type { View } from '../../../rules/state.ts';
import { BLOCS, type Bloc, type Region } from '../../../rules/terms.ts';
import { type NextPartner, regionInfo, regionReasons } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { inspect, nationTarget } from '../match/ui.ts';
import { BlocMark, Flag } from '../parts/marks.tsx';
import { blocMid, blocName, figure, list, nationName, nationShort, regionName, signed } from '../words.ts';

/** Who would gain how much. */
export function gainText({ bloc, n }: { bloc: Bloc | null; n: number }): string {
  return bloc ? t('aid:region.gain', { bloc: blocName(bloc), n }) : t('aid:region.nobody');
}

/** When a nation could become a partner, and what its region would score then. */
export const nextText = (view: View, bloc: Bloc, { nation, need, then }: NextPartner): string => {
  const ready = signLimit(view, bloc) > 0 ? 'aid:region.now' : 'aid:region.later';
  return t(need === 0 ? ready : 'aid:region.next', {
    bloc: blocName(bloc),
    nation: nationName(nation),
    count: need,
    gain: gainText(then),
  });
};

/** A region's balance as the reader has it: from the own side or, where nobody reads from one, from that of whoever leads. */
export function balanceOf(
  { viewer }: { viewer: View['viewer'] | null },
  { before, now }: { before: number; now: number },
) {
  const side = viewer === 'us' || viewer === 'china' ? viewer : now < 0 ? 'china' : 'us';
  const seen = (n: number) => signed(side === 'us' ? n : 0 - n);
  return { side: blocMid(side), before: seen(before), now: seen(now) };
}

/** Why it scores so, in a few lines: for whoever points at its meter. */
export function regionLines(view: View, region: Region): string[] {
  const score = regionInfo(view, region);
  const { sum, next, cap } = regionReasons(view, region);
  const { side, before, now } = balanceOf(view, score);
  return [
    t('aid:region.sum', { us: sum.us, china: sum.china, now, side }),
    t('aid:region.change', { before, gain: gainText(score), cap }),
    ...BLOCS.flatMap((b) => {
      const one = next[b];
      return one ? [nextText(view, b, one)] : [];
    }),
  ];
}

export function RegionCard({ view, id }: { view: View; id: Region }) {
  const r = regionInfo(view, id);
  const { shares } = regionReasons(view, id);
  return (
    <article>
      <h2>{regionName(id)}</h2>
      <p>
        <b>
          {r.bloc
            ? t('match:header.forecast', { region: regionName(id), n: r.n, bloc: blocMid(r.bloc) })
            : t('match:header.forecastNone', { region: regionName(id) })}
        </b>
      </p>
      <ul class="sentences small">
        {regionLines(view, id).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          {r.rounds.length > 0
            ? t('match:track.region.moves', { rounds: list(r.rounds.map(String)) })
            : t('match:track.region.never')}
        </li>
      </ul>
      {BLOCS.map((b) => {
        const own = shares.filter((s) => s.bloc === b).sort((x, y) => y.n - x.n);
        return (
          <section key={b}>
            <h3>
              <BlocMark bloc={b} /> {blocName(b)} <span class="num">{figure(own.reduce((n, s) => n + s.n, 0))}</span>
            </h3>
            {own.length === 0 && <p class="small soft">{t('aid:region.noPartner')}</p>}
            <ul class="small card-list">
              {own.map((s) => (
                <li key={s.nation}>
                  <button type="button" class="quiet tracked" onClick={() => inspect(nationTarget(s.nation))}>
                    <Flag id={s.nation} /> <span>{nationShort(s.nation)}</span>
                    <span class="soft tag">{t(`match:terms.status.${s.committed ? 'committed' : 'signed'}`)}</span>
                    <b class="num">{signed(s.n)}</b>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {shares.some((s) => s.bloc === 'dual') && (
        <p class="small soft">
          {t('aid:region.dual', {
            nations: list(shares.filter((s) => s.bloc === 'dual').map((s) => nationShort(s.nation))),
          })}
        </p>
      )}
    </article>
  );
}
