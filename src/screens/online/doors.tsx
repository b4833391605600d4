/** Who finds a new table, and whether they are looked at first. */
import { t } from '../../text/text.ts';
import { type Choice, confirms } from './choice.ts';

export function Doors({
  choice,
  bot,
  onChange,
}: {
  choice: Choice;
  bot: boolean;
  onChange: (more: Partial<Choice>) => void;
}) {
  const note = !choice.listed ? 'linkNote' : bot ? 'watchNote' : 'openNote';
  return (
    <fieldset class="wide doors">
      <legend class="hidden">{t('online:new.who')}</legend>
      <div class="two">
        {[true, false].map((listed) => (
          <label key={String(listed)}>
            <input
              type="radio"
              name="listed"
              checked={choice.listed === listed}
              onChange={() => onChange({ listed })}
            />
            <span>{t(listed ? 'online:new.listed' : 'online:new.byLink')}</span>
          </label>
        ))}
      </div>
      <p class="small soft">{t(`online:new.${note}`)}</p>
      {!bot && (
        <label class="tick">
          <input
            type="checkbox"
            checked={confirms(choice)}
            onChange={(e) => onChange({ confirm: e.currentTarget.checked })}
          />
          <span>{t('online:new.confirm')}</span>
        </label>
      )}
    </fieldset>
  );
}
