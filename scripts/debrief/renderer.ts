/** The page's own components as a file's text. Only vite can put them together: they are built once for their sources. */
import { pathToFileURL } from 'node:url';
import { builtOnce } from '../../src/lab/run/build.ts';
import type { renderDebrief } from '../../src/screens/debrief/file.tsx';

const SOURCES = ['rules', 'src', 'assets/locales', 'package-lock.json'];

/** Gives `renderDebrief` of src/screens/debrief/file.tsx. */
export async function renderer(): Promise<typeof renderDebrief> {
  const built = await import(pathToFileURL(await builtOnce('src/screens/debrief/file.tsx', SOURCES)).href);
  return built.renderDebrief;
}
