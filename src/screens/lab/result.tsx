/** What came of a run: the hypothesis judged, before beside after, and all of it to take along. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LabResult, LabSetup } from '../../studies/kinds.ts';
import { labCsv, labJson } from '../../studies/lab/files.ts';
import { verdictOn } from '../../studies/lab/verdict.ts';
import { t } from '../../text/text.ts';
import { copyField } from '../parts/copy-field.ts';
import { download } from '../session.ts';
import { ComparedView } from '../studies/outcomes-compared.tsx';
import { marginText, movedBetween, movedText } from '../studies/outcomes-words.ts';
import { arriveAt } from './arrive.ts';
import { differentText, switchText } from './differences.tsx';
import { linkOf } from './link.ts';
import { playerName } from './play-field.tsx';

/** The hypothesis as it was written, and what the figures say of it. */
export function Judged({ result }: { result: LabResult }) {
  const { hypothesis } = result.setup;
  if (!hypothesis) return <p class="verdict">{t('lab:hypothesis.none')}</p>;
  const { text, figure, way } = hypothesis;
  const finding = verdictOn(hypothesis, result);
  return (
    <section class={`verdict ${finding?.verdict ?? ''}`} aria-label={t('lab:hypothesis.title')}>
      {text && <p>{t('lab:result.hypothesis', { text })}</p>}
      {figure && way && (
        <p class="small soft">
          {t('lab:result.claim', { figure: t(`studies:figure.${figure}`), way: t(`lab:way.${way}`) })}
        </p>
      )}
      <p class="big-verdict">{t(`lab:verdict.${finding?.verdict ?? 'none'}`)}</p>
      {finding && (
        <p>
          {t('lab:verdict.found', {
            figure: t(`studies:figure.${finding.figure}`),
            by: movedText(finding.figure, finding.by.value),
            between: movedBetween(finding.figure, finding.by),
          })}
          {t('app:join.sentences')}
          <span class="soft">{t('lab:verdict.margin', { most: marginText(finding.figure, finding.margin) })}</span>
        </p>
      )}
    </section>
  );
}

/** What both arms share, and what the second has alone. */
export function Arms({ setup }: { setup: LabSetup }) {
  const shared = switchText(setup.options);
  return (
    <>
      {shared && <p>{t('lab:result.common', { what: shared })}</p>}
      <p>{t('lab:result.change', { what: differentText(setup) })}</p>
    </>
  );
}

function Keep({ result }: { result: LabResult }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const link = linkOf(result.setup);
  const save = (end: string, text: string, type: string) =>
    setSaid(t('lab:keep.saved', { file: download(`soft-landing-lab.${end}`, new Blob([text], { type })) }));
  const copy = async () => {
    if (field.current && (await copyField(field.current))) setSaid(t('lab:keep.linkCopied'));
  };
  return (
    <section class="keep">
      <h3>{t('lab:keep.title')}</h3>
      <textarea
        ref={field}
        class="link-text small"
        readOnly
        rows={2}
        aria-label={t('lab:keep.linkLabel')}
        value={link}
        onFocus={(e) => e.currentTarget.select()}
      />
      <div class="row">
        <button type="button" class="primary" onClick={() => void copy()}>
          {t('lab:keep.link')}
        </button>
        <button type="button" onClick={() => save('json', labJson(result), 'application/json')}>
          {t('lab:keep.json')}
        </button>
        <button type="button" onClick={() => save('csv', labCsv(result), 'text/csv')}>
          {t('lab:keep.csv')}
        </button>
        <button type="button" onClick={() => print()}>
          {t('lab:keep.print')}
        </button>
      </div>
      <p class="small soft" role="status">
        {said}
      </p>
    </section>
  );
}

interface Props {
  result: LabResult;
  /** Pairs that were asked for: more than there are where somebody stopped it. */
  wanted: number;
}

export function Result({ result, wanted }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => arriveAt(heading.current), [result]);
  const { setup, pairs } = result;
  const { bots, scenario, seed } = setup;
  return (
    <section class="lab-result">
      <h2 ref={heading} tabIndex={-1}>
        {t('lab:result.title')}
      </h2>
      <p>
        {t('lab:result.done', {
          count: pairs.length,
          bots: t('lab:result.bots', { us: playerName(bots.us), china: playerName(bots.china) }),
          scenario: t(`app:new.${scenario}.name`),
          seed,
        })}
      </p>
      {pairs.length < wanted && <p>{t('lab:result.stopped', { of: wanted })}</p>}
      <Arms setup={setup} />
      <Judged result={result} />
      <ComparedView of={result} names={{ before: t('lab:result.before'), after: t('lab:result.after') }} />
      <p class="small soft">{t('lab:result.many')}</p>
      <p class="note careful">{t('lab:result.careful')}</p>
      <Keep result={result} />
    </section>
  );
}
