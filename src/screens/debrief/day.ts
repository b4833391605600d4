/** Days as the reader's language writes them. */
import { spokenLanguage } from '../../text/text.ts';

/** @param iso a year, a month or a day: `2020`, `2020-10`, `2020-10-13` */
export function dayText(iso: string): string {
  const [, month, day] = iso.split('-');
  const format = new Intl.DateTimeFormat(spokenLanguage() === 'en' ? 'en-GB' : spokenLanguage(), {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return format.format(new Date(iso));
}
