/** Playing a card: pick a card, weigh its five uses, confirm. */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { mayFound } from '../../../rules/effects/build.ts';
import type { Card } from '../../../rules/effects/types.ts';
import type { Move } from '../../../rules/moves.ts';
import { enterpriseBudget } from '../../../rules/plays/enterprise.ts';
import { signLimit } from '../../../rules/plays/outreach.ts';
import { setsOff } from '../../../rules/plays/play.ts';
import { type CardId, ENTERPRISES, rivalOf, USES, type Use } from '../../../rules/terms.ts';
import { modOf } from '../../../rules/tracks/policies.ts';
import { handOf, isRivals, programmeInfo, stockInfo, turnInfo, usesOf } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { logText, telling } from '../log-words.ts';
import { card as chosenCard, use as chosenUse, commit, order, problem, type Seat } from '../match/ui.ts';
import { CardRow, CardText } from '../parts/card.tsx';
import { Consequences } from '../parts/consequences.tsx';
import { Icon } from '../parts/marks.tsx';
import { blocMid, cardName, eventText, list, missionName, refusalText, suitName } from '../words.ts';
import { Head } from './head.tsx';

export function Play({ seat }: { seat: Seat }) {
  const { view, me } = seat;
  const { playsLeft, plays } = turnInfo(view);
  const hand = handOf(view);
  const id = chosenCard.value;
  if (id && hand.includes(id)) return <Uses key={id} seat={seat} id={id} />;
  return (
    <>
      <Head title={t('match:ask.play.title')} why={t('match:ask.play.why', { left: playsLeft[me], plays })} />
      <ul class="hand" aria-label={t('match:ask.play.hand')}>
        {hand.map((c) => (
          <li key={c}>
            <CardRow
              id={c}
              view={view}
              warn={isRivals(view, c)}
              onClick={() => {
                problem.value = '';
                chosenUse.value = null;
                chosenCard.value = c;
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One line on what a use of this card would come to. */
function summary(seat: Seat, card: Card, use: Use, move: Move | undefined): string {
  const { view, me } = seat;
  const { scenario } = boardOf(view.scenario);
  const { on, numbers } = scenario;
  switch (use) {
    case 'event': {
      if (!move) return '';
      const first = telling(seat.preview(move).happens).filter((e) => e.is !== 'event');
      return first.slice(0, 2).map(logText).join(' ');
    }
    case 'outreach': {
      const limit = signLimit(view, me);
      return [
        t('match:ask.play.outreach', {
          points: card.value + modOf(view, me, 'outreachPoints'),
          suit: suitName(card.suit),
        }),
        on.tokens
          ? t('match:ask.play.outreachTokens', { tokens: numbers.tokensPerPlay + modOf(view, me, 'outreachTokens') })
          : '',
        limit > 20 ? t('match:ask.play.outreachSignAny') : t('match:ask.play.outreachSign', { count: limit }),
      ].join(' ');
    }
    case 'mission': {
      const { next, paid, price, odds, standing, launches } = programmeInfo(view, me);
      if (!next) return '';
      const after = paid + card.value;
      const able = launches < (on.secondLaunch ? 2 : 1);
      const text = t('match:ask.play.mission', { mission: missionName(next.id), paid, cost: price, after });
      if (!able) return `${text} ${t('match:ask.play.missionNotNow')}`;
      return after >= price
        ? `${text} ${t('match:ask.play.missionReady', { chance: odds.chance, standing: standing.now })}`
        : `${text} ${t('match:ask.play.missionShort', { n: price - after })}`;
    }
    case 'enterprise': {
      const points = enterpriseBudget(view, me, card.value);
      const { enterprises } = stockInfo(view, me);
      const open = ENTERPRISES.filter(
        (k) => enterprises[k] <= points && mayFound({ G: view as never, board: boardOf(view.scenario) }, me, k),
      );
      const kinds = open.map((k) =>
        t('match:ask.play.enterpriseKind', { kind: t(`match:terms.enterprise.${k}`), cost: enterprises[k] }),
      );
      return kinds.length > 0 ? t('match:ask.play.enterprise', { points, kinds: list(kinds) }) : '';
    }
    case 'summit': {
      const count = card.value >= numbers.summitStrong ? 2 : 1;
      const text = t('match:ask.play.summit', { count });
      return on.tokens ? `${text} ${t('match:ask.play.summitToken')}` : text;
    }
  }
}

function Uses({ seat, id }: { seat: Seat; id: CardId }) {
  const { view, me } = seat;
  const card = CARDS[id];
  const uses = usesOf(seat.state.legal, id);
  const use = chosenUse.value;
  const rivals = setsOff(view, card, me);
  const move = use ? uses[use]?.find((m) => m.type === 'play' && (!m.order || m.order === order.value)) : undefined;
  return (
    <>
      <button
        type="button"
        class="quiet small back"
        onClick={() => {
          chosenCard.value = null;
          chosenUse.value = null;
        }}
      >
        <Icon name="previous" /> {t('match:ask.play.another')}
      </button>
      <Head title={cardName(id)} why="" />
      <CardText id={id} view={view} />
      <h3>{t('match:ask.play.uses', { card: cardName(id) })}</h3>
      <fieldset class="choices" aria-label={t('match:ask.play.uses', { card: cardName(id) })}>
        {USES.map((u) => {
          const first = uses[u]?.[0];
          const refused = first ? null : seat.whyNot({ type: 'play', card: id, use: u });
          return (
            <button
              key={u}
              type="button"
              class="choice"
              aria-pressed={use === u}
              aria-disabled={!first}
              onClick={() => {
                if (first) chosenUse.value = u;
              }}
            >
              <span class="choice-name">
                <Icon name={u} /> {t(`match:terms.use.${u}`)}
              </span>
              <span class="choice-note">
                {refused ? refusalText(refused, me) : summary(seat, card, u, first) || t(`match:terms.useWhat.${u}`)}
                {!refused && u === 'mission' && rivals && <b class="good"> {t('match:ask.play.missionValve')}</b>}
              </span>
            </button>
          );
        })}
      </fieldset>
      {use && move && (
        <div class="commit">
          {rivals && use !== 'mission' && (
            <div class="warning">
              <p>
                <Icon name="warning" /> {t('match:ask.play.rivalWarning', { ownerMid: blocMid(rivalOf(me)) })}
              </p>
              <p class="quote">{eventText(view, id)}</p>
              <p class="small">{t('match:ask.play.rivalCapped')}</p>
              <fieldset class="row" aria-label={t('match:ask.play.order')}>
                <span class="small">{t('match:ask.play.order')}</span>
                {(['before', 'after'] as const).map((when) => (
                  <button
                    key={when}
                    type="button"
                    aria-pressed={order.value === when}
                    onClick={() => {
                      order.value = when;
                    }}
                  >
                    {t(`match:ask.play.${when}`)}
                  </button>
                ))}
              </fieldset>
            </div>
          )}
          <Consequences preview={seat.preview(move)} />
          <p class="small soft">{t('match:preview.undoable')}</p>
          <button type="button" class="primary" onClick={() => commit(seat, move)}>
            {t('match:ask.play.commit', { use: t(`match:terms.use.${use}`) })}
          </button>
        </div>
      )}
    </>
  );
}
