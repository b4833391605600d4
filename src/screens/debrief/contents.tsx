/** The parts of a debrief, each a way there. */
import { t } from '../../text/text.ts';
import { PARTS, type PartId } from './parts/section.tsx';

/** Goes to a part: its heading comes into sight and takes the focus. */
function jump(id: PartId): void {
  const heading = document.getElementById(`debrief-${id}`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** @param linked as links of a page of its own; else as buttons, since addresses of the game name its pages */
export function Contents({ linked = false }: { linked?: boolean }) {
  return (
    <nav class="debrief-contents" aria-label={t('debrief:contents')}>
      <ol>
        {PARTS.map((id) => (
          <li key={id}>
            {linked ? (
              <a href={`#debrief-${id}`}>{t(`debrief:${id}.title`)}</a>
            ) : (
              <button type="button" class="quiet" onClick={() => jump(id)}>
                {t(`debrief:${id}.title`)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
