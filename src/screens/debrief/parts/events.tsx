/** What happened with where it comes from: sources, and where the model and the record part ways. */
import type { Sourced } from '../../../studies/account.ts';
import { t } from '../../../text/text.ts';
import { aside, cardName, list, missionName, offerName, resolutionName } from '../../words.ts';
import type { Debrief } from '../data.ts';
import { Section } from './section.tsx';

function nameOf({ what: { kind, id } }: Sourced): string {
  if (kind === 'card') return cardName(id);
  if (kind === 'mission') return missionName(id);
  if (kind === 'offer') return offerName(id);
  return kind === 'resolution' ? resolutionName(id) : t(`world-events:${id}.name`);
}

/** What a source is called: an occurrence, or a milestone of a programme. */
export function sourceName(id: string): string {
  const [programme, milestone] = id.split(':');
  return t(`sources:${milestone ? `${programme}.${milestone}` : `event.${id}`}.title`);
}

function Entry({ event }: { event: Sourced }) {
  const { sources, confidence, differs } = event;
  return (
    <li>
      <b>{nameOf(event)}</b>{' '}
      <span class="small soft">
        {t(`debrief:events.kind.${event.what.kind}`)}
        {confidence !== 'high' && aside(t(`debrief:events.confidence.${confidence}`))}
      </span>
      <p class="small">{sources.length > 0 ? list(sources.map(sourceName)) : t('debrief:events.noSource')}</p>
      {differs.map(({ says, key }) => (
        <p key={key} class="small">
          <span class={`says ${says}`}>{t(`debrief:events.says.${says}`)}</span> {t(key)}
        </p>
      ))}
    </li>
  );
}

export function Events({ debrief: { account } }: { debrief: Debrief }) {
  const { events } = account;
  const rounds = [...new Set(events.map(({ round }) => round))];
  return (
    <Section id="events">
      <p class="small soft">{t('debrief:events.note')}</p>
      {rounds.map((round) => {
        const those = events.filter((one) => one.round === round);
        return (
          <details key={round} class="debrief-more">
            <summary>{t('debrief:events.round', { n: round, count: those.length })}</summary>
            <ul class="debrief-sourced">
              {those.map((event) => (
                <Entry key={`${event.moves}${event.what.kind}${event.what.id}`} event={event} />
              ))}
            </ul>
          </details>
        );
      })}
      {events.length === 0 && <p class="soft">{t('debrief:events.none')}</p>}
    </Section>
  );
}
