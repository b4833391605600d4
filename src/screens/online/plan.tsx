/** What will be played at a table, as whoever set it up has chosen. */
import { t } from '../../text/text.ts';
import type { TableInfo } from '../../wire/messages.ts';
import { scenarioOf, switchesOf } from './chosen.ts';
import { paceShort, paceWhat } from './pace.ts';

export function Plan({ table, bots }: { table: TableInfo; bots: boolean }) {
  const scenario = scenarioOf(table.chosen.scenario);
  const { whatIfs, nations } = switchesOf(table.chosen);
  return (
    <section class="plan" aria-labelledby="room-plan">
      <h2 id="room-plan">{t('online:plan.title')}</h2>
      <dl>
        {scenario && (
          <>
            <dt>{t('app:new.scenario')}</dt>
            <dd>
              <b>
                {t('online:new.scenario', {
                  name: t(`app:new.${scenario}.name`),
                  minutes: t(`app:new.${scenario}.minutes`),
                })}
              </b>
              <span class="small soft">{t(`app:new.${scenario}.what`)}</span>
            </dd>
          </>
        )}
        {whatIfs.length > 0 && (
          <>
            <dt>{t('app:new.switches')}</dt>
            <dd>
              {whatIfs.map((id) => (
                <b key={id}>{t(`app:new.${id}`)}</b>
              ))}
            </dd>
          </>
        )}
        {nations !== null && (
          <>
            <dt>{t('online:plan.nations')}</dt>
            <dd>
              <b>{t('online:list.nations', { count: nations })}</b>
            </dd>
          </>
        )}
        <dt>{t('online:new.time')}</dt>
        <dd>
          <b>{paceShort(table.pace)}</b>
          <span class="small soft">{paceWhat(table.pace, bots)}</span>
        </dd>
        <dt>{t('online:new.talk')}</dt>
        <dd>
          <b>{t(`online:says.${table.talk}`)}</b>
        </dd>
        <dt>{t('online:new.who')}</dt>
        <dd>
          <b>{t(table.listed ? 'online:new.listed' : 'online:new.byLink')}</b>
        </dd>
      </dl>
    </section>
  );
}
