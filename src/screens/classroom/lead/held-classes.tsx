/** The classes that this device leads: the way back to each. */
import { useState } from 'preact/hooks';
import { PLAN_IDS } from '../../../classroom/plans.ts';
import { t } from '../../../text/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { go } from '../../route.ts';
import { dropClass, heldClasses } from '../held.ts';

export function HeldClasses() {
  const [classes, setClasses] = useState(() => heldClasses().filter(({ lead }) => lead !== undefined));
  const [drops, setDrops] = useState<string | null>(null);
  if (classes.length === 0) return null;
  const drop = () => {
    if (drops) dropClass(drops);
    setClasses(classes.filter(({ id }) => id !== drops));
    setDrops(null);
  };
  return (
    <section aria-labelledby="class-held">
      <h2 id="class-held">{t('lead:held.title')}</h2>
      <p class="small soft">{t('lead:held.goesOn')}</p>
      <ul class="tables">
        {classes.map(({ id, code, plan }) => (
          <li key={id}>
            <div class="what">
              <b>{code || t('lead:held.byLink')}</b>
              {PLAN_IDS.some((one) => one === plan) && <div class="small soft">{t(`lead:plan.name.${plan}`)}</div>}
            </div>
            <button type="button" onClick={() => go(`class/lead/${id}`)}>
              {t('lead:held.go')}
            </button>
            <button type="button" class="quiet" onClick={() => setDrops(id)}>
              {t('lead:held.drop')}
            </button>
          </li>
        ))}
      </ul>
      {drops && (
        <Dialog title={t('lead:held.dropTitle')} onClose={() => setDrops(null)}>
          <p>{t('lead:held.dropWhat')}</p>
          <div class="row">
            <button type="button" onClick={drop}>
              {t('lead:held.drop')}
            </button>
            <button type="button" class="primary" onClick={() => setDrops(null)}>
              {t('lead:held.keep')}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
