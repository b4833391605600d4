/** The one thing that is made different: another decision, the Wolf Amendment, or a mechanism left out. */
import { useMemo, useState } from 'preact/hooks';
import type { Move } from '../../../rules/moves.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import type { Change } from '../../studies/choices.ts';
import type { Changeable } from '../../studies/kinds.ts';
import type { ReplayTable } from '../../table/replay.ts';
import { t } from '../../text/text.ts';
import { BlocMark } from '../parts/marks.tsx';
import { blocName, cardName, folded } from '../words.ts';
import { wordsAt } from './place.tsx';

/** From so many on there is a field to search them. */
const MANY = 12;

interface Choice {
  change: Change;
  made: boolean;
  text: string;
  /** The card that is played, where one is: its ways to be played stand together. */
  group: string;
}

const same = (a: Change, b: Change | null): boolean => JSON.stringify(a) === JSON.stringify(b);
const groupOf = (move: Move): string => (move.type === 'play' ? cardName(move.card) : '');

/** A change in words, as the rest of a sentence that begins with who makes it. */
export function changeText(table: ReplayTable, change: Change): string {
  if (change.of === 'wolf') return t(change.stands ? 'lab:whatIf.wolfStands' : 'lab:whatIf.wolfFalls');
  if (change.of === 'rule') return t('lab:without', { name: t(`lab:off.${change.off}`) });
  if (change.of === 'dial') return t(`lab:dial.${change.dial}.name`);
  const by = change.by ?? table.state.value.view.awaiting[0];
  return wordsAt(table, by).say(change.move);
}

interface Props {
  table: ReplayTable;
  changes: readonly Changeable[];
  chosen: Change | null;
  onChoose: (change: Change) => void;
}

function Option({ choice, chosen, onChoose }: { choice: Choice } & Pick<Props, 'chosen' | 'onChoose'>) {
  const { change, made, text } = choice;
  return (
    <label class={`pick ${made ? 'made' : ''}`}>
      <input
        type="radio"
        name="change"
        disabled={made}
        checked={same(change, chosen)}
        onChange={() => onChoose(change)}
      />{' '}
      {made ? t('lab:whatIf.made', { what: text }) : text}
    </label>
  );
}

/** The moves that a bloc might have made instead, by the card that they play; searched where they are many. */
function Moves({
  by,
  choices,
  ...rest
}: { by: Bloc; choices: readonly Choice[] } & Pick<Props, 'chosen' | 'onChoose'>) {
  const [wanted, setWanted] = useState('');
  const found = choices.filter(({ text, group }) => folded(`${group} ${text}`).includes(folded(wanted.trim())));
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <fieldset class="moves">
      <legend>
        <BlocMark bloc={by} /> {t('lab:whatIf.instead', { bloc: blocName(by) })}
      </legend>
      {choices.length > MANY && (
        <label class="search">
          <span class="small soft">{t('lab:whatIf.search', { count: choices.length })}</span>
          <input type="search" value={wanted} onInput={(e) => setWanted(e.currentTarget.value)} />
        </label>
      )}
      {choices.length < 2 && <p class="small soft">{t('lab:whatIf.only')}</p>}
      <div class="picks">
        {groups.map((group) => (
          <div key={group}>
            {group && <h4>{group}</h4>}
            {found
              .filter((choice) => choice.group === group)
              .map((choice) => (
                <Option key={JSON.stringify(choice.change)} choice={choice} {...rest} />
              ))}
          </div>
        ))}
        {found.length === 0 && <p role="status">{t('lab:whatIf.noneFound')}</p>}
      </div>
    </fieldset>
  );
}

export function ChangeField({ table, changes, chosen, onChoose }: Props) {
  const all = useMemo(
    () =>
      changes.map(({ change, made }) => ({
        change,
        made,
        text: changeText(table, change),
        group: change.of === 'move' ? groupOf(change.move) : '',
      })),
    [changes],
  );
  // What was done stands first: the others are compared with it.
  const moves = (by: Bloc) =>
    all
      .filter(({ change }) => change.of === 'move' && change.by === by)
      .sort((a, b) => Number(b.made) - Number(a.made));
  const rules = all.filter(({ change }) => change.of !== 'move');
  return (
    <fieldset class="changes">
      <legend>{t('lab:whatIf.change')}</legend>
      {BLOCS.filter((by) => moves(by).length > 0).map((by) => (
        <Moves key={by} by={by} choices={moves(by)} chosen={chosen} onChoose={onChoose} />
      ))}
      <details>
        <summary>{t('lab:whatIf.rules')}</summary>
        <div class="picks">
          {rules.map((choice) => (
            <Option key={JSON.stringify(choice.change)} choice={choice} chosen={chosen} onChoose={onChoose} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
