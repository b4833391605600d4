/** What is said at a table: fixed phrases, and one's own words where the table allows them. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { blocOf } from '../../../rules/players.ts';
import type { Attendance } from '../../table/online/line.ts';
import { language, t } from '../../text/text.ts';
import type { Said } from '../../wire/messages.ts';
import { BlocMark } from '../parts/marks.tsx';
import { isMuted, mute } from './muted.ts';
import { Speak } from './speak.tsx';

/** When the newest was said that the reader has had in sight, by table. */
const read = signal<Record<string, number>>({});

const heard = (at: Attendance): readonly Said[] => {
  const id = at.info.value?.id ?? '';
  const me = at.player.value;
  return me !== null && isMuted(id, me) ? at.said.value.filter(({ player }) => player === me) : at.said.value;
};

/** How much was said that nobody here has read yet. */
export function unread(at: Attendance): number {
  const since = read.value[at.info.value?.id ?? ''] ?? 0;
  return heard(at).filter((one) => one.at > since && one.player !== at.player.value).length;
}

const saidText = (one: Said): string => ('text' in one ? one.text : t(`online:phrase.${one.phrase}`));

function Line({ one, at }: { one: Said; at: Attendance }) {
  const bloc = blocOf(one.player);
  const info = at.info.value;
  const name = info?.seats.find(({ player }) => player === one.player)?.name ?? '';
  const time = new Date(one.at).toLocaleTimeString(language.value, { hour: '2-digit', minute: '2-digit' });
  return (
    <li class={bloc ?? ''}>
      <span class="small soft">
        {bloc && <BlocMark bloc={bloc} />} <b>{name}</b> <time dateTime={new Date(one.at).toISOString()}>{time}</time>
      </span>
      <span class="said">{saidText(one)}</span>
    </li>
  );
}

export function Talk({ at }: { at: Attendance }) {
  const info = at.info.value;
  const id = info?.id ?? '';
  const list = useRef<HTMLUListElement>(null);
  const all = heard(at);
  const newest = all.at(-1)?.at ?? 0;
  useEffect(() => {
    if (newest > (read.value[id] ?? 0)) read.value = { ...read.value, [id]: newest };
    list.current?.scrollTo(0, list.current.scrollHeight);
  }, [newest, id]);
  if (!info || info.talk === 'off') return <p class="small soft">{t('online:talk.off')}</p>;
  const me = at.player.value;
  const seated = me !== null;
  return (
    <section aria-label={t('online:talk.title')} class="talk">
      <h3>{t('online:talk.title')}</h3>
      {all.length === 0 && <p class="small soft">{t(seated ? 'online:talk.none' : 'online:talk.noneWatching')}</p>}
      {/* The list is there before its first line: else nobody is told of that one. */}
      <ul ref={list} aria-live="polite" class="said-list">
        {all.map((one) => (
          <Line key={`${one.at}${one.player}`} one={one} at={at} />
        ))}
      </ul>
      {seated && <Speak say={at.say} free={info.talk === 'free'} hint={t('online:talk.own')} />}
      {seated && (
        <label class="small">
          <input type="checkbox" checked={isMuted(id, me)} onChange={(e) => mute(id, me, e.currentTarget.checked)} />{' '}
          {t('online:talk.mute')}
        </label>
      )}
      {seated && <p class="small soft">{t('online:talk.who')}</p>}
    </section>
  );
}
