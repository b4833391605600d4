/** The five-question rules check: the first try is handed in and counts; after it one may try again, to learn. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { PLANS } from '../../../classroom/plans.ts';
import { ANSWERS, QUESTIONS, type Question } from '../../../classroom/terms.ts';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { Icon } from '../../parts/marks.tsx';
import { useAsk } from './asking.ts';
import { figuresOf } from './rule-figures.ts';

export type Given = Partial<Record<Question, number>>;
type Right = Record<Question, boolean>;

/** Answers to each question. */
export const CHOICES = [0, 1, 2] as const;

export const rightOf = (given: Given): Right =>
  Object.fromEntries(QUESTIONS.map((question) => [question, given[question] === ANSWERS[question]])) as Right;
export const countOf = (right: Right): number => QUESTIONS.filter((question) => right[question]).length;

/** What a question says: `ask`, `answer.<n>`, `why`. */
type Says = (question: Question, what: string) => string;

interface AskProps {
  question: Question;
  says: Says;
  given: number | undefined;
  onGive: (answer: number) => void;
}

function Ask({ question, says, given, onGive }: AskProps) {
  return (
    <fieldset class="check-ask">
      <legend>{says(question, 'ask')}</legend>
      {CHOICES.map((answer) => (
        <label key={answer} class="check-answer">
          <input type="radio" name={`check-${question}`} checked={given === answer} onChange={() => onGive(answer)} />{' '}
          {says(question, `answer.${answer}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Words of the briefing and the questions, each with its meaning. */
const WORDS = [
  'standing',
  'influence',
  'autonomy',
  'margin',
  'rival-event',
  'mission',
  'debris',
  'tension',
  'dialogue',
] as const;

export function Words() {
  return (
    <details class="words">
      <summary>{t('pupil:check.words')}</summary>
      <dl>
        {WORDS.map((word) => (
          <div key={word}>
            <dt>{t(`terms:${word}.name`)}</dt>
            <dd>{t(`terms:${word}.what`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Explained({ right, given, says }: { right: Right; given: Given; says: Says }) {
  return (
    <ol class="check-results">
      {QUESTIONS.map((question) => (
        <li key={question} class={right[question] ? 'is-right' : 'is-wrong'}>
          <h3>{says(question, 'ask')}</h3>
          <p>
            <b>{t(right[question] ? 'pupil:check.right' : 'pupil:check.wrong')}</b>
          </p>
          {!right[question] && (
            <p class="own-answer">
              <Icon name="close" /> {t('pupil:check.yours', { answer: says(question, `answer.${given[question]}`) })}
            </p>
          )}
          <p>{t('pupil:check.isRight', { answer: says(question, `answer.${ANSWERS[question]}`) })}</p>
          <p class="soft">{says(question, 'why')}</p>
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
  const first = view.answers && rightOf(view.answers);
  const open = QUESTIONS.filter((question) => given[question] === undefined).length;
  const asking = first === null || again === 'asking';
  const hand = () => {
    if (open > 0) return;
    if (first) setAgain(rightOf(given));
    else void ask({ what: 'answers', answers: given as Record<Question, number> });
  };
  const section = useRef<HTMLElement>(null);
  const handed = !asking;
  const before = useRef(handed);
  // What has come of it stands above the questions.
  useEffect(() => {
    if (handed && !before.current) section.current?.scrollIntoView();
    before.current = handed;
  }, [handed]);
  const figures = figuresOf(PLANS[view.settings.plan].scenario);
  const says: Says = (question, what) => t(`pupil:check.${question}.${what}`, figures);
  const shown = again !== null && again !== 'asking' ? again : first;
  return (
    <section ref={section} class="check" aria-labelledby="check-title">
      <h2 id="check-title">{t('pupil:check.title')}</h2>
      {first ? (
        <p role="status">
          <b class="done">{t('pupil:check.done')}</b> {t('pupil:check.counted', { count: countOf(first) })}
        </p>
      ) : (
        <p>{t('pupil:check.what')}</p>
      )}
      <Words />
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
              says={says}
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
            <Explained right={shown} given={(again === null && view.answers) || given} says={says} />
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
