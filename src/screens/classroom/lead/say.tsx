/** What the lesson plan has whoever leads say at this stage. */
import { useEffect, useState } from 'preact/hooks';
import { language, t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { loadSays } from '../../teach/say.ts';

export function Say({ view }: { view: LeadView }) {
  const [says, setSays] = useState<string[]>([]);
  const { plan } = view.settings;
  useEffect(() => {
    let past = false;
    loadSays(plan, language.value).then(
      (all) => {
        if (!past) setSays(all);
      },
      () => {
        // Without the plan's text the console does without it.
      },
    );
    return () => {
      past = true;
    };
  }, [plan, language.value]);
  const text = view.stage.second && view.stage.kind === 'play' ? '' : says[view.stage.at];
  return text ? (
    <p class="small say">
      <b>{t('lead:say')}</b> {text}
    </p>
  ) : null;
}
