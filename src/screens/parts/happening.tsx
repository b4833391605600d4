/**
 * Pictures of what dice, votes, scoring and reveals have brought, under the sentence that says the same. Decorative: who
 * does not see them misses nothing.
 */
import '../../styles/happening.css';
import type { ComponentChildren } from 'preact';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { balanceOf } from '../info/region.tsx';
import type { Pictured } from '../log-story.ts';
import type { Of } from '../log-words.ts';
import { blocName, signed } from '../words.ts';
import { BlocMark } from './marks.tsx';

/** A roll from 1 to 100 on its scale: what it takes, and where it fell. */
function Roll(props: {
  chance: number;
  roll: number;
  hit: boolean;
  words: 'launch' | 'roll' | 'orbit';
  bad?: boolean;
}) {
  const { chance, roll, hit, words } = props;
  const said = (what: 'yes' | 'no', from: number, to: number) =>
    from <= to && (
      <span class={what === 'yes' ? 'takes' : 'misses'}>{t(`log:scale.${words}.${what}`, { from, to })}</span>
    );
  return (
    <div class={`roll ${hit === !props.bad ? 'lucky' : 'luckless'} ${props.bad ? 'feared' : ''}`}>
      <div class="roll-scale" style={{ '--chance': `${chance}%`, '--at': `${roll - 0.5}%` }}>
        <span class="roll-at num">{roll}</span>
      </div>
      <p>
        {said('yes', 1, Math.min(100, chance))}
        {said('no', chance + 1, 100)}
      </p>
    </div>
  );
}

/** Where a region stood and stands on the scale between both blocs, and what the step was worth. */
function Shift({ of: { before, now, bloc, n } }: { of: Of<'scored'> }) {
  const most = Math.max(8, Math.abs(before), Math.abs(now));
  // The United States are at the left of every picture, and ahead where the figure is above 0.
  const at = (v: number) => 50 - (v / most) * 46;
  const [from, to] = [at(before), at(now)].sort((a, b) => a - b);
  const ahead = now > 0 ? 'us' : now < 0 ? 'china' : '';
  return (
    <div class={`shift ${bloc ?? ''}`}>
      <BlocMark bloc="us" />
      <div class="shift-scale">
        <span class="shift-way" style={{ left: `${from}%`, width: `${to - from}%` }} />
        <span class="shift-was" style={{ left: `${at(before)}%` }} />
        <span class={`shift-is ${ahead}`} style={{ left: `${at(now)}%` }} />
      </div>
      <BlocMark bloc="china" />
      <b class="num">{bloc ? signed(n) : '0'}</b>
      <p>{t('match:now.change', balanceOf({ viewer: null }, { before, now }))}</p>
    </div>
  );
}

/** What the support of both has risen by, as long as it is. */
function Rises({ of: e }: { of: Of<'support'> }) {
  const rise = { us: e.usRise, china: e.chinaRise };
  const most = Math.max(1, ...BLOCS.map((bloc) => Math.abs(rise[bloc])));
  return (
    <div class="vote">
      {BLOCS.map((bloc) => (
        <p key={bloc} class={bloc === e.winner ? 'more' : ''}>
          <span>
            <BlocMark bloc={bloc} /> {blocName(bloc)}
          </span>
          <span class="vote-bar" style={{ width: `${(Math.max(0, rise[bloc]) / most) * 100}%` }} />
          <b class="num">{signed(rise[bloc])}</b>
        </p>
      ))}
    </div>
  );
}

/** What both had chosen, side by side. */
function Pair({ of }: { of: Record<Bloc, string> }) {
  return (
    <div class="both-chose">
      {BLOCS.map((bloc) => (
        <b key={bloc} class={bloc}>
          <BlocMark bloc={bloc} /> {of[bloc]}
        </b>
      ))}
    </div>
  );
}

const PICTURES: { [K in Pictured['is']]: (e: Of<K>) => ComponentChildren } = {
  launch: (e) => <Roll chance={e.chance} roll={e.roll} hit={e.ok} words="launch" />,
  help: (e) => <Roll chance={e.chance} roll={e.roll} hit={e.ok} words="launch" />,
  roll: (e) => <Roll chance={e.p} roll={e.roll} hit={e.ok} words="roll" />,
  'orbit-check': (e) => <Roll chance={e.chance} roll={e.roll} hit={e.hit} words="orbit" bad />,
  scored: (e) => <Shift of={e} />,
  support: (e) => <Rises of={e} />,
  dialogue: (e) => <Pair of={{ us: t(`match:terms.choice.${e.us}`), china: t(`match:terms.choice.${e.china}`) }} />,
};

export function Happening({ of }: { of: Pictured }) {
  const picture = PICTURES[of.is] as (e: Pictured) => ComponentChildren;
  return (
    <div class="happening" aria-hidden="true">
      {picture(of)}
    </div>
  );
}
