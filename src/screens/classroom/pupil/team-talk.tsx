/** What is said in a class's match: to one's own team alone, or to the whole table. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { blocOf } from '../../../../rules/players.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { t } from '../../../text/text.ts';
import type { StudentView } from '../../../wire/classroom.ts';
import type { Said } from '../../../wire/messages.ts';
import { Speak } from '../../online/speak.tsx';
import { BlocMark } from '../../parts/marks.tsx';
import { ownTeam } from './committing.ts';

type To = 'team' | 'table';

/** Where one talks. */
const to = signal<To>('team');
/** When the newest was said that the reader has had in sight, by table and whom it was said to. */
const read = signal<Record<string, number>>({});

const keyOf = (at: Attendance, where: To): string => `${at.info.value?.id ?? ''}/${where}`;

const saidTo = (at: Attendance, where: To): Said[] =>
  at.said.value.filter((one) => (one.team === true) === (where === 'team'));

const unreadTo = (at: Attendance, where: To): number => {
  const since = read.value[keyOf(at, where)] ?? 0;
  return saidTo(at, where).filter((one) => one.at > since && one.member !== at.member.value).length;
};

/** How much was said that has not been read yet. */
export const unreadIn = (at: Attendance): number => unreadTo(at, 'team') + unreadTo(at, 'table');

function Line({ one, view, at }: { one: Said; view: StudentView; at: Attendance }) {
  const bloc = blocOf(one.player);
  const name =
    view.team.find(({ id }) => id === one.member)?.name ??
    at.info.value?.seats.find(({ player }) => player === one.player)?.name ??
    '';
  return (
    <li class={bloc ?? ''}>
      <span class="small soft">
        {bloc && <BlocMark bloc={bloc} />} <b>{name}</b>
      </span>
      <span class="said">{'text' in one ? one.text : t(`online:phrase.${one.phrase}`)}</span>
    </li>
  );
}

export function TeamTalk({ at, view }: { at: Attendance; view: StudentView }) {
  const info = at.info.value;
  const list = useRef<HTMLUListElement>(null);
  // Whoever is alone talks to the table.
  const alone = at.team.value === null || ownTeam(view).length < 2;
  const where: To = alone ? 'table' : to.value;
  const all = saidTo(at, where);
  const newest = all.at(-1)?.at ?? 0;
  const key = keyOf(at, where);
  useEffect(() => {
    if (newest > (read.value[key] ?? 0)) read.value = { ...read.value, [key]: newest };
    list.current?.scrollTo(0, list.current.scrollHeight);
  }, [newest, key]);
  if (!info || info.talk === 'off') return <p class="small soft">{t('pupil:team.talkOff')}</p>;
  const switches = alone ? [] : (['team', 'table'] as const);
  return (
    <section aria-label={t('pupil:team.talk')} class="talk">
      <h3>{t('pupil:team.talk')}</h3>
      {switches.length > 0 && (
        <fieldset class="talk-to" aria-label={t('pupil:team.talk')}>
          {switches.map((one) => {
            const n = unreadTo(at, one);
            return (
              <button
                key={one}
                type="button"
                class="small"
                aria-pressed={where === one}
                onClick={() => {
                  to.value = one;
                }}
              >
                {t(one === 'team' ? 'pupil:team.talkTeam' : 'pupil:team.talkTable')}
                {n > 0 && <span class="unread num">{n}</span>}
              </button>
            );
          })}
        </fieldset>
      )}
      {all.length === 0 && <p class="small soft">{t('online:talk.none')}</p>}
      {/* The list is there before its first line: else nobody is told of that one. */}
      <ul ref={list} aria-live="polite" class="said-list">
        {all.map((one) => (
          <Line key={`${one.at}${one.member}`} one={one} view={view} at={at} />
        ))}
      </ul>
      {view.me.muted ? (
        <p class="small">{t('pupil:team.muted')}</p>
      ) : (
        <Speak
          say={(message) => at.say(where === 'team' ? { ...message, team: true } : message)}
          free={info.talk === 'free'}
          hint={t(where === 'team' ? 'pupil:team.toTeam' : 'pupil:team.toTable')}
        />
      )}
      <p class="small soft">{t(where === 'team' ? 'pupil:team.keptTeam' : 'pupil:team.keptTable')}</p>
    </section>
  );
}
