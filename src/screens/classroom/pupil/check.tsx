/** The five-question rules check: the first try is handed in and counts; after it one may try again, to learn. */
import { useState } from 'preact/hooks';
import { ANSWERS, QUESTIONS, type Question } from '../../../classroom/terms.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { useAsk } from './asking.ts';

export type Given = Partial<Record<Question, number>>;
type Right = Record<Question, boolean>;

/** Answers to each question. */
export const CHOICES = [0, 1, 2] as const;

export const rightOf = (given: Given): Right =>
  Object.fromEntries(QUESTIONS.map((question) => [question, given[question] === ANSWERS[question]])) as Right;
export const countOf = (right: Right): number => QUESTIONS.filter((question) => right[question]).length;

function Ask(props: { question: Question; given: number | undefined; onGive: (answer: number) => void }) {
  const { question, given, onGive } = props;
  return (
    <fieldset class="check-ask">
      <legend>{t(`pupil:check.${question}.ask`)}</legend>
      {CHOICES.map((answer) => (
        <label key={answer} class="check-answer">
          <input type="radio" name={`check-${question}`} checked={given === answer} onChange={() => onGive(answer)} />{' '}
          {t(`pupil:check.${question}.answer.${answer}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Explained({ right }: { right: Right }) {
  return (
    <ol class="check-results">
      {QUESTIONS.map((question) => (
        <li key={question} class={right[question] ? 'is-right' : 'is-wrong'}>
          <h3>{t(`pupil:check.${question}.ask`)}</h3>
          <p>
            <b>{t(right[question] ? 'pupil:check.right' : 'pupil:check.wrong')}</b>
          </p>
          <p>{t('pupil:check.isRight', { answer: t(`pupil:check.${question}.answer.${ANSWERS[question]}`) })}</p>
          <p class="soft">{t(`pupil:check.${question}.why`)}</p>
        </li>
      ))}
    </ol>
  );
}

export function Check({ line, view }: { line: ClassLine<'student'>; view: StudentView }) {
  const { ask, problem } = useAsk(line);
  const [given, setGiven] = useState<Given>({});
  /** How a further try has come out; `asking`: it is being made. */
  const [again, setAgain] = useState<'asking' | Right | null>(null);
  const first = view.right;
  const open = QUESTIONS.filter((question) => given[question] === undefined).length;
  const asking = first === null || again === 'asking';
  const hand = () => {
    if (open > 0) return;
    if (first) setAgain(rightOf(given));
    else void ask({ what: 'answers', answers: given as Record<Question, number> });
  };
  const shown = again !== null && again !== 'asking' ? again : first;
  return (
    <section class="check" aria-labelledby="check-title">
      <h2 id="check-title">{t('pupil:check.title')}</h2>
      <p>{t('pupil:check.what')}</p>
      {first && (
        <p class="small soft" role="status">
          {t('pupil:check.counted', { count: countOf(first) })} {t('pupil:check.done')}
        </p>
      )}
      {asking ? (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            hand();
          }}
        >
          {QUESTIONS.map((question) => (
            <Ask
              key={question}
              question={question}
              given={given[question]}
              onGive={(answer) => setGiven({ ...given, [question]: answer })}
            />
          ))}
          <p class="row">
            <button type="submit" class="primary" aria-disabled={open > 0}>
              {t(first ? 'pupil:check.look' : 'pupil:check.send')}
            </button>
            <span class="small soft">{open > 0 && t('pupil:check.missing', { count: open })}</span>
          </p>
          {problem && (
            <p class="alert" role="alert">
              {problem}
            </p>
          )}
        </form>
      ) : (
        shown && (
          <>
            <p class="check-count" role="status">
              {t('pupil:check.result', { count: countOf(shown) })}
            </p>
            <Explained right={shown} />
            <button
              type="button"
              onClick={() => {
                setGiven({});
                setAgain('asking');
              }}
            >
              {t('pupil:check.again')}
            </button>
          </>
        )
      )}
    </section>
  );
}
