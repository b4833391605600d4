/** What else may be set for a class: what must be written, said and seen, and how long it is kept. */
import { KEEP_LEAST, KEEP_MOST, REASONS } from '../../../classroom/terms.ts';
import { t } from '../../../text/text.ts';
import type { OpenBody } from '../../../wire/classroom.ts';
import { TALKS } from '../../../wire/talks.ts';
import { Picker } from '../../online/picker.tsx';
import { daysOf } from './choice.ts';

interface Props {
  body: OpenBody;
  onChange: (more: Partial<OpenBody>) => void;
}

/** A choice of yes or no, with what it means. */
export function Tick({ name, body, onChange }: Props & { name: 'names' | 'sameWorld' }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={body[name]}
        onChange={(e) => onChange({ [name]: e.currentTarget.checked } as Partial<OpenBody>)}
      />
      <span>
        {t(`lead:new.${name}`)} <small class="soft">{t(`lead:new.${name}Note`)}</small>
      </span>
    </label>
  );
}

export function More({ body, onChange }: Props) {
  return (
    <details>
      <summary>{t('lead:new.more')}</summary>
      <div>
        <Picker
          label={t('lead:new.reasons')}
          value={body.reasons}
          onPick={(reasons) => onChange({ reasons: reasons as OpenBody['reasons'] })}
        >
          {REASONS.map((one) => (
            <option key={one} value={one}>
              {t(`lead:reasons.${one}`)}
            </option>
          ))}
        </Picker>
        <Picker
          label={t('lead:new.talk')}
          value={body.talk}
          about="class-talk"
          onPick={(talk) => onChange({ talk: talk as OpenBody['talk'] })}
        >
          {TALKS.map((one) => (
            <option key={one} value={one}>
              {t(`online:says.${one}`)}
            </option>
          ))}
        </Picker>
        <p class="small soft" id="class-talk">
          {t(`lead:talk.${body.talk}`)}
        </p>
        <Tick name="sameWorld" body={body} onChange={onChange} />
        <label>
          <span class="small soft">{t('lead:new.keep')}</span>
          <input
            type="number"
            min={KEEP_LEAST}
            max={KEEP_MOST}
            value={body.keepDays}
            aria-describedby="class-keep"
            onChange={(e) => {
              const keepDays = daysOf(e.currentTarget.valueAsNumber);
              e.currentTarget.value = String(keepDays);
              onChange({ keepDays });
            }}
          />
          <span class="small soft" id="class-keep">
            {t('lead:new.keepNote')}
          </span>
        </label>
      </div>
    </details>
  );
}
