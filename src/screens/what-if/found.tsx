/** What came of a changed position, and what was taken for granted. */
import { useEffect, useRef } from 'preact/hooks';
import type { Counterfactual } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { arriveAt } from '../lab/arrive.ts';
import { playerName } from '../lab/play-field.tsx';
import { ComparedView } from '../studies/outcomes-compared.tsx';

/** What a comparison takes for granted, in plain words. */
export function Assumed({ of: { assumes } }: { of: Counterfactual }) {
  const { players, chance, rival, pairs } = assumes;
  return (
    <section class="assumed">
      <h3>{t('lab:whatIf.assumed.title')}</h3>
      <ul class="sentences">
        <li>{t('lab:whatIf.assumed.players', { bot: playerName(players) })}</li>
        <li>{t('lab:whatIf.assumed.hands')}</li>
        <li>{t(`lab:whatIf.assumed.chance.${chance}`)}</li>
        {rival && <li>{t(`lab:whatIf.assumed.rival.${rival}`)}</li>}
        <li>{t('lab:whatIf.assumed.sure', { count: pairs })}</li>
      </ul>
    </section>
  );
}

interface Props {
  of: Counterfactual;
  /** The change in words. */
  what: string;
  /** Pairs that were asked for. */
  wanted: number;
}

export function Found({ of, what, wanted }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => arriveAt(heading.current), [of]);
  return (
    <section class="lab-result">
      <h2 ref={heading} tabIndex={-1}>
        {t('lab:result.title')}
      </h2>
      <p>{t('lab:whatIf.found', { count: of.before.n, what })}</p>
      {of.before.n < wanted && <p>{t('lab:result.stopped', { of: wanted })}</p>}
      <ComparedView of={of} names={{ before: t('lab:whatIf.asItWas'), after: t('lab:whatIf.changed') }} />
      <Assumed of={of} />
      <p class="note careful">{t('lab:result.careful')}</p>
    </section>
  );
}
