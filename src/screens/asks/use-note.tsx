/** What a use of a card would come to, in words: beside its name, before it is chosen. */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { Card } from '../../../rules/effects/types.ts';
import { enterprise, enterpriseBudget } from '../../../rules/plays/enterprise.ts';
import { signLimit } from '../../../rules/plays/outreach.ts';
import { afterOf, eventOf, setsOff } from '../../../rules/plays/play.ts';
import { isTopic } from '../../../rules/plays/summit.ts';
import { type CardId, ENTERPRISES, type EnterpriseKind, TOPICS, type Use } from '../../../rules/terms.ts';
import { modOf } from '../../../rules/tracks/policies.ts';
import { metByFlight, programmeInfo, stockInfo } from '../../table/read.ts';
import { hasText, t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { Icon } from '../parts/marks.tsx';
import { eventText, list, missionName, nationName, sentences, suitName } from '../words.ts';

/** Enterprises that yield something other than tokens at every Briefing. */
const ONCE: EnterpriseKind[] = ['constellation', 'launch-site'];

/** What this card can found: its purse, and a line for each kind that the purse pays for. */
function Founding({ seat, card }: { seat: Seat; card: Card }) {
  const { view, me } = seat;
  const points = enterpriseBudget(view, me, card.value);
  const { enterprises } = stockInfo(view, me);
  // As the rules list them once the card is played for it.
  const moves = enterprise.legal(view, me, { ask: 'found', bloc: me, points: card.value });
  const found = moves.flatMap((m) => (m.type === 'found' ? [m] : []));
  const open = ENTERPRISES.filter((k) => found.some((m) => m.kind === k));
  const tokens = points - card.value;
  const sites = new Set(found.flatMap((m) => (m.kind !== 'constellation' && m.nation ? [m.nation] : [])));
  const asking = view.requests.filter((r) => r.kind === 'station' && !r.met && sites.has(r.nation));
  return (
    <>
      {tokens > 0
        ? t('match:ask.play.enterpriseTokens', { points, value: card.value, count: tokens })
        : t('match:ask.play.enterprise', { count: points })}
      <span class="detail branches">
        {open.map((k) => {
          const yields = t(`match:ask.play.yield.${k}`);
          return (
            <span key={k}>
              {t('match:ask.play.enterpriseKind', {
                kind: t(`match:terms.enterprise.${k}`),
                cost: enterprises[k],
                yield: ONCE.includes(k) ? yields : t('match:ask.play.enterprisePer', { yield: yields }),
              })}
            </span>
          );
        })}
      </span>
      {asking.map(({ nation }) => (
        <b key={nation} class="price">
          <Icon name="request" />{' '}
          {t('match:ask.askedNetwork', { ...boardOf(view).scenario.numbers.request, nation: nationName(nation) })}
        </b>
      ))}
    </>
  );
}

/** What an Outreach costs, and who may sign after it. */
function outreachTerms({ view, me }: Seat, card: Card): string {
  const { on, numbers } = boardOf(view).scenario;
  const limit = signLimit(view, me);
  return sentences([
    t('match:ask.play.outreachCost', {
      suit: suitName(card.suit),
      wanted: numbers.placeInterest,
      other: numbers.placeOther,
      rival: numbers.placeRival,
    }),
    on.tokens
      ? t('match:ask.play.outreachTokens', { tokens: numbers.tokensPerPlay + modOf(view, me, 'outreachTokens') })
      : '',
    signsText(limit),
  ]);
}

/** How many nations may sign after an Outreach. */
function signsText(limit: number): string {
  if (limit === 0) return t('match:ask.play.outreachSignLater');
  return limit > 20 ? t('match:ask.play.outreachSignAny') : t('match:ask.play.outreachSign', { count: limit });
}

/** One line on what a use of this card would come to; empty where the use has more to say than a line. */
function summary(seat: Seat, card: Card, use: Use): string {
  const { view, me } = seat;
  const { scenario } = boardOf(view);
  const { on, numbers } = scenario;
  switch (use) {
    case 'event':
      return '';
    case 'outreach':
      return t('match:ask.play.outreach', {
        count: card.value + modOf(view, me, 'outreachPoints'),
        suit: suitName(card.suit),
      });
    case 'mission': {
      const { next, paid, price, odds, standing, launches } = programmeInfo(view, me);
      if (!next) return '';
      const after = paid + card.value;
      const able = launches < (on.secondLaunch ? 2 : 1);
      const text = t('match:ask.play.mission', { mission: missionName(next.id), paid, cost: price, after });
      if (!able) return sentences([text, t('match:ask.play.missionNotNow')]);
      const gain = standing.withFirsts + metByFlight(view, me).standing;
      return after >= price
        ? sentences([text, t('match:ask.play.missionReady', { chance: odds.chance, standing: gain })])
        : sentences([text, t('match:ask.play.missionShort', { n: price - after })]);
    }
    case 'enterprise':
      return '';
    case 'summit': {
      const text = t('match:ask.play.summit', {
        count: numbers.summitSteps,
        topics: list(
          TOPICS.filter((topic) => isTopic(view, me, topic)).map((topic) => t(`match:terms.topic.${topic}`)),
        ),
      });
      return on.tokens ? sentences([text, t('match:ask.play.summitToken')]) : text;
    }
  }
}

/** The event's text; where it leaves a choice, what can be chosen. */
function EventNote({ seat, id }: { seat: Seat; id: CardId }) {
  const options: string[] = [];
  while (hasText(`cards:${id}.options.${options.length}`)) options.push(t(`cards:${id}.options.${options.length}`));
  const text = eventText(seat.view, id);
  const event = eventOf(seat.view, CARDS[id]);
  // A shorter event may leave no choice.
  if (event !== CARDS[id].event && !JSON.stringify(event).includes('"choose"')) return <>{text}</>;
  // Most texts name their branches themselves.
  const named = options.every((o) => text.toLowerCase().includes(o.toLowerCase().split(/[\s:,]/)[0]));
  return (
    <>
      {text}
      {options.length > 1 && !named && (
        <span class="branches">
          {options.map((o) => (
            <span key={o}>{o}</span>
          ))}
        </span>
      )}
    </>
  );
}

/** All that is said beside a use. @param refused why the card can't be used so; null where it can */
export function UseNote({ seat, id, use, refused }: { seat: Seat; id: CardId; use: Use; refused: string | null }) {
  const { view, me } = seat;
  const card = CARDS[id];
  const after = afterOf(view, card);
  return (
    <>
      {use === 'event' && <EventNote seat={seat} id={id} />}
      {use === 'event' && refused && t('app:join.sentences')}
      {refused || (use === 'enterprise' ? <Founding seat={seat} card={card} /> : summary(seat, card, use))}
      {use === 'outreach' && !refused && (
        <span class="detail">
          {t('app:join.sentences')}
          {outreachTerms(seat, card)}
        </span>
      )}
      {use === 'event' && after !== 'discard' && (
        <span class="soft">
          {t('app:join.sentences')}
          {t('match:ask.play.after', { what: t(`match:card.${after}`) })}
        </span>
      )}
      {use === 'mission' && !refused && setsOff(view, card, me) && (
        <b class="good">
          {t('app:join.sentences')}
          {t('match:ask.play.missionValve')}
        </b>
      )}
    </>
  );
}
