/** Paths that lead out of the folder of the page. Each is sent as it stands. */
import { against } from '../attack.ts';
import { bytes } from '../client.ts';

const attack = (id: string, title: string, path: string, found = 'a secret') =>
  against('paths')(
    id,
    'all-files',
    title,
    async (t) => {
      const text = await bytes(t, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`, 1500);
      return text.startsWith('HTTP/1.1 200') && text.includes(found);
    },
    { disk: true },
  );

export const paths = [
  attack('parent-folder', 'A path goes up by dots.', '/../secret.txt'),
  attack('inner-parent', 'A path goes down and then up further.', '/assets/../../secret.txt'),
  attack('encoded-parent', 'A path goes up by dots and slashes that are encoded.', '/%2e%2e%2fsecret.txt'),
  attack('twice-encoded', 'A path goes up by dots that are encoded twice.', '/%252e%252e%252fsecret.txt'),
  attack('back-slashes', 'A path goes up by slashes of the other kind.', '/assets/..%5c..%5csecret.txt'),
  attack('cut-path', 'A path goes up, and ends at the character 0.', '/..%2fsecret.txt%00.js'),
  attack('dot-file', 'A path names a file that begins with a dot.', '/.inputs'),
  attack('data-folder', 'A path goes to the file of the tables.', '/../data/tables.sqlite', 'SQLite format 3'),
  attack('absolute-path', 'A path begins at the root of the disk.', '//etc/hosts', 'localhost'),
];
