/** Says something: one of the fixed phrases, or, where they are allowed, one's own words. */
import { useState } from 'preact/hooks';
import type { Refusal } from '../../../rules/moves.ts';
import { t } from '../../text/text.ts';
import { SAID_MOST } from '../../wire/messages.ts';
import { PHRASES } from '../../wire/phrases.ts';
import { sentence } from '../session.ts';

interface Props {
  /** Null once it is said; why not, where it is not. */
  say: (message: { text: string } | { phrase: string }) => Promise<Refusal | null>;
  /** Are one's own words allowed? */
  free: boolean;
  /** Stands in the empty field of one's own words. */
  hint: string;
}

export function Speak({ say, free, hint }: Props) {
  const [text, setText] = useState('');
  const [phrase, setPhrase] = useState<string>(PHRASES[0]);
  const [problem, setProblem] = useState('');
  const says = async (message: { text: string } | { phrase: string }) => {
    const refused = await say(message);
    setProblem(refused ? await sentence(refused) : '');
    if (!refused && 'text' in message) setText('');
  };
  return (
    <>
      <form
        class="row speak"
        onSubmit={(e) => {
          e.preventDefault();
          void says({ phrase });
        }}
      >
        <label>
          <span class="hidden">{t('online:talk.phrases')}</span>
          <select value={phrase} onChange={(e) => setPhrase(e.currentTarget.value)}>
            {PHRASES.map((one) => (
              <option key={one} value={one}>
                {t(`online:phrase.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {/* Two buttons of one name: this one says which phrase. */}
        <button
          type="submit"
          aria-label={`${t('online:talk.say')}${t('app:join.colon')}${t(`online:phrase.${phrase}`)}`}
        >
          {t('online:talk.say')}
        </button>
      </form>
      {free && (
        <form
          class="row speak"
          onSubmit={(e) => {
            e.preventDefault();
            if (text.trim()) void says({ text: text.trim() });
          }}
        >
          <label>
            <span class="hidden">{t('online:talk.own')}</span>
            <input
              type="text"
              maxLength={SAID_MOST}
              value={text}
              placeholder={hint}
              autocomplete="off"
              onInput={(e) => setText(e.currentTarget.value)}
            />
          </label>
          <button type="submit">{t('online:talk.say')}</button>
        </form>
      )}
      {problem && (
        <p class="small bad" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
