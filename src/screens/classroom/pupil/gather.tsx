/** Before the class begins: who one is, how many are here, and the way back from another device. */
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import { Copied } from '../../online/copied.tsx';

/** @param link the address that opens this student's own place on another device */
export function ReturnLink({ link }: { link: string }) {
  return (
    <details>
      <summary>{t('pupil:gather.other')}</summary>
      <div>
        <Copied label={t('pupil:gather.link')} text={link} note={t('pupil:gather.linkNote')} />
      </div>
    </details>
  );
}

export function Gather({ view, link }: { line: ClassLine<'student'>; view: StudentView; link: string }) {
  return (
    <>
      <p class="soft">{t('pupil:gather.is')}</p>
      <p class="big-name">{view.me.name}</p>
      <p class="small soft">{t('pupil:gather.rename')}</p>
      <p class="lead" role="status">
        {t('pupil:gather.waits')}
      </p>
      <ReturnLink link={link} />
    </>
  );
}
