/** Decisions of both at once: world event, Dialogue, the card that is kept. */
import { boardOf } from '../../../rules/board.ts';
import { WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import type { DialogueCell } from '../../../rules/content/dialogue.ts';
import type { Ask, View } from '../../../rules/state.ts';
import {
  type Bloc,
  DIALOGUE_CHOICES,
  type DialogueChoice,
  rivalOf,
  type Suit,
  type WorldEventId,
} from '../../../rules/terms.ts';
import { dialogueInfo, handOf } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { called, commit, type Seat, weighed } from '../match/ui.ts';
import { CardRow, CardText } from '../parts/card.tsx';
import { Foot } from '../parts/foot.tsx';
import { BlocMark } from '../parts/marks.tsx';
import { type Choice, PickOne } from '../parts/pick-one.tsx';
import {
  blocMid,
  blocName,
  blocStart,
  cardName,
  fileName,
  list,
  plainly,
  sentences,
  signed,
  suitName,
} from '../words.ts';
import { Head } from './head.tsx';

/** What a pair of Dialogue choices does, seen from the bloc whose choice stands first. */
export function cellLines(c: DialogueCell, form: 'cell' | 'short'): string[] {
  const lines: string[] = [];
  const add = (key: string, n: number) => {
    if (n !== 0) lines.push(t(`match:ask.dialogue.${form}.${key}`, { n: signed(n) }));
  };
  add('own', c.standing[0]);
  add('rival', c.standing[1]);
  if (c.transfer > 0) lines.push(t(`match:ask.dialogue.${form}.take`));
  if (c.transfer < 0) lines.push(t(`match:ask.dialogue.${form}.give`));
  add('ownToken', c.token[0]);
  add('rivalToken', c.token[1]);
  add('tension', c.tension);
  add('file', c.file);
  return lines.length > 0 ? lines : [t(`match:ask.dialogue.${form}.nothing`)];
}

/** Tokens mean nothing where they are switched off. */
function cellFor(view: View, c: DialogueCell): DialogueCell {
  return boardOf(view).scenario.on.tokens ? c : { ...c, transfer: 0, token: [0, 0] };
}

/** What a pair of Dialogue choices would bring now, its own first. */
export const pairCell = (view: View, own: DialogueChoice, theirs: DialogueChoice): DialogueCell =>
  cellFor(view, dialogueInfo(view).table.find((x) => x.own === own && x.rival === theirs)?.cell as DialogueCell);

/** What a pair of answers to a world event does, the bloc's own first. */
export const outcomeText = (view: View, me: Bloc, id: WorldEventId, own: string, theirs: string) =>
  t(`world-events:${id}.outcomes.${me === 'us' ? own + theirs : theirs + own}`, { context: plainly(view) });

export function Dialogue({ seat, ask }: { seat: Seat; ask: Extract<Ask, { ask: 'dialogue' }> }) {
  const { me } = seat;
  const rival = rivalOf(me);
  const info = dialogueInfo(seat.view);
  const file = fileName(info.file);
  const cell = (own: DialogueChoice, theirs: DialogueChoice) => pairCell(seat.view, own, theirs);
  const columns = info.shown ? [info.shown] : DIALOGUE_CHOICES;
  const usual = !info.shown && !ask.bloc;
  const why = info.shown
    ? t('match:ask.dialogue.whyShown', { rival: blocStart(rival), choice: t(`match:terms.choice.${info.shown}`) })
    : ask.bloc
      ? t('match:ask.dialogue.whyFirst')
      : t('match:ask.dialogue.why');
  const choices: Choice[] = DIALOGUE_CHOICES.map((choice) => ({
    move: { type: 'dialogue', choice },
    name: t(`match:terms.choice.${choice}`),
    note: choice === 'cooperate' && info.cost[me] ? t(`match:ask.dialogue.cost.${info.cost[me]}`) : undefined,
    detail: (
      <dl class="cases small">
        {columns.map((theirs) => (
          <div key={theirs}>
            <dt>
              {t('match:ask.dialogue.if', { rivalMid: blocMid(rival), choice: t(`match:terms.choice.${theirs}`) })}
            </dt>
            <dd>{list(cellLines(cell(choice, theirs), 'cell'))}</dd>
          </div>
        ))}
      </dl>
    ),
  }));
  return (
    <>
      <Head
        term="dialogue"
        title={t('match:ask.dialogue.title', { file })}
        why={why}
        known={usual && seat.view.round > 1}
      />
      <PickOne
        seat={seat}
        label={t('match:ask.dialogue.title', { file })}
        choices={choices}
        across
        compared={
          <>
            <div class="scroll">
              <table class="cells small">
                <caption>{t('match:ask.dialogue.table')}</caption>
                <thead>
                  <tr>
                    <td>{t('match:ask.dialogue.you')}</td>
                    {DIALOGUE_CHOICES.map((c) => (
                      <th key={c} scope="col">
                        <span class="theirs">
                          <BlocMark bloc={rival} /> <span class="hidden">{blocName(rival)}</span>
                        </span>
                        {t(`match:terms.choice.${c}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {DIALOGUE_CHOICES.map((own) => (
                    <tr key={own} class={weighed.value?.includes(own) ? 'on' : ''}>
                      <th scope="row">{t(`match:terms.choice.${own}`)}</th>
                      {DIALOGUE_CHOICES.map((theirs) => (
                        <td key={theirs}>
                          {cellLines(cell(own, theirs), 'short').map((line) => (
                            <span key={line}>{line}</span>
                          ))}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p class="small">
              {sentences([
                t('match:ask.dialogue.level', { level: info.level }),
                info.limit < 3 ? t('match:ask.dialogue.wolf', { limit: info.limit }) : '',
                info.file !== 'framework' || boardOf(seat.view).scenario.on.tokens
                  ? t(`match:ask.dialogue.both.${info.file}`)
                  : '',
              ])}
            </p>
          </>
        }
      />
    </>
  );
}

/** What there is to bid with. */
const stockText = (of: Suit, n: number): string => {
  const suit = suitName(of);
  return n > 0 ? t('match:ask.world-event.stock', { n, suit }) : t('aid:why.noToken', { suit });
};

export function WorldEvent({ seat, ask }: { seat: Seat; ask: Extract<Ask, { ask: 'world-event' }> }) {
  const { me } = seat;
  const event = WORLD_EVENTS[ask.id];
  const key = `world-events:${ask.id}`;
  const title = t(`${key}.name`);
  const label = (c: string) => t(`${key}.${c}.label`);
  const cases = (own: string) => (
    <dl class="cases small">
      {['a', 'b'].map((theirs) => (
        <div key={theirs}>
          <dt>{t('match:ask.world-event.if', { rivalMid: blocMid(rivalOf(me)), choice: label(theirs) })}</dt>
          <dd>{outcomeText(seat.view, me, ask.id, own, theirs)}</dd>
        </div>
      ))}
    </dl>
  );
  const stock = event.kind === 'bid' ? stockText(event.suit, seat.view.blocs[me].tokens[event.suit]) : '';
  const choices: Choice[] = seat.state.legal.flatMap((move): Choice[] => {
    if (move.type !== 'world-event') return [];
    if (event.kind === 'bid')
      return [
        {
          move,
          name:
            move.choice === 0
              ? t('match:ask.world-event.bidNone')
              : t('match:ask.world-event.bid', { n: move.choice, suit: suitName(event.suit) }),
          detail: <span />,
        },
      ];
    const own = String(move.choice);
    return [
      {
        move,
        name: label(own),
        note: (
          <>
            {t(`${key}.${own}.text`)}
            {cases(own)}
          </>
        ),
        detail: <span />,
      },
    ];
  });
  return (
    <>
      <Head title={title} why={t(`${key}.text`)} />
      {stock && (
        <ul class="sentences small">
          <li>{t(`${key}.bid.text`)}</li>
          <li>{stock}</li>
          <li>{t('match:ask.world-event.win', { text: t(`${key}.bid.win`) })}</li>
          <li>{t('match:ask.world-event.tie', { text: t(`${key}.bid.tie`) })}</li>
        </ul>
      )}
      {!stock && <p class="small soft">{t('match:ask.world-event.secret')}</p>}
      <PickOne seat={seat} label={title} choices={choices} />
      <p class="small soft">
        <span class="caps">{t('match:card.note')}</span> {t(`${key}.note`)}
      </p>
    </>
  );
}

export function Keep({ seat }: { seat: Seat }) {
  const hand = handOf(seat.view);
  const chosen = hand.find((id) => weighed.value === id);
  return (
    <>
      <Head title={t('match:ask.keep.title')} why={t('match:ask.keep.why')} />
      <ul class="hand" aria-label={t('match:ask.play.hand')}>
        {hand.map((id) => (
          <li key={id}>
            <CardRow
              id={id}
              pressed={chosen === id}
              onClick={() => {
                weighed.value = id;
              }}
            />
          </li>
        ))}
      </ul>
      {chosen && (
        <div class="commit">
          <CardText id={chosen} view={seat.view} />
        </div>
      )}
      <Foot seat={seat}>
        {chosen && (
          <button type="button" class="primary" onClick={() => commit(seat, { type: 'keep', card: chosen })}>
            {called(t('match:ask.keep.keep', { card: cardName(chosen) }))}
          </button>
        )}
      </Foot>
    </>
  );
}
