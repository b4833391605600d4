/** Short choices: an event's options, turning Lunar law, turning the Plan. */
import type { Ask } from '../../../rules/state.ts';
import { hasText, t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { SuitMark } from '../parts/marks.tsx';
import { type Choice, PickOne } from '../parts/pick-one.tsx';
import { lawPosition, suitName } from '../words.ts';
import { Head } from './head.tsx';
import { causeName, causeText } from './place.tsx';

export function OptionAsk({ seat, ask }: { seat: Seat; ask: Extract<Ask, { ask: 'option' }> }) {
  const source = causeName(ask.cause);
  return (
    <>
      <Head
        title={t('match:ask.option.title', { source })}
        why={t('match:ask.option.why', { text: causeText(seat, ask.cause) })}
      />
      <PickOne
        seat={seat}
        label={source}
        open
        choices={seat.state.legal.flatMap((move): Choice[] => {
          if (move.type !== 'option') return [];
          const key = `cards:${ask.cause.id}.options.${move.option}`;
          return [{ move, name: hasText(key) ? t(key) : t('match:ask.option.option', { n: move.option + 1 }) }];
        })}
      />
    </>
  );
}

export function TurnLaw({ seat }: { seat: Seat }) {
  return (
    <>
      <Head
        term="law"
        title={t('match:ask.turn-law.title')}
        why={t('match:ask.turn-law.why', { position: lawPosition(seat.view.law) })}
      />
      <PickOne
        seat={seat}
        label={t('match:ask.turn-law.title')}
        open
        apart={[t('aid:why.offer.law-shared'), t('match:preview.motion')]}
        choices={(['shared', 'licence'] as const).map((toward) => ({
          move: { type: 'turn-law', toward },
          name: t(`match:ask.turn-law.${toward}`),
        }))}
      />
    </>
  );
}

export function Plan({ seat }: { seat: Seat }) {
  const { plan } = seat.view.blocs.china;
  return (
    <>
      <Head
        term="plan"
        title={t('match:ask.plan.title')}
        why={t('match:ask.plan.why', { suit: plan ? suitName(plan) : t('match:terms.lean.none') })}
      />
      <PickOne
        seat={seat}
        label={t('match:ask.plan.title')}
        open
        choices={seat.state.legal.flatMap((move): Choice[] =>
          move.type === 'plan'
            ? [
                {
                  move,
                  name: t('match:ask.plan.to', { suit: suitName(move.suit) }),
                  mark: <SuitMark suit={move.suit} />,
                },
              ]
            : [],
        )}
      />
    </>
  );
}
