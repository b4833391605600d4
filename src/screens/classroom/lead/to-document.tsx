/** The way to a guide for whoever leads, in a window of its own: the console stays open. */
import { t } from '../../../text/text.ts';

export const ToDocument = ({ id }: { id: 'student-brief' | 'discussion' }) => (
  <a href={`#/teach/${id}`} target="_blank" rel="noreferrer">
    {t(`lead:document.${id}`)}
  </a>
);
