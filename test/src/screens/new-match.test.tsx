/** The page of a new match proposes what was played last, and says beside its button what would begin. */
import { render } from 'preact-render-to-string';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { noteFinished } from '../../../src/screens/ending/finished.ts';
import { loadTexts } from '../../../src/text/text.ts';

/** The page and what it goes by, read once there is an address to read. */
let NewMatch: typeof import('../../../src/screens/pages/new-match.tsx').NewMatch;
let lastScenario: typeof import('../../../src/screens/session.ts').lastScenario;

beforeAll(async () => {
  vi.stubGlobal('location', new URL('http://here/#/new'));
  vi.stubGlobal('addEventListener', () => {});
  ({ NewMatch } = await import('../../../src/screens/pages/new-match.tsx'));
  ({ lastScenario } = await import('../../../src/screens/session.ts'));
  await loadTexts('app');
});
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });
});
afterEach(() => {
  lastScenario.value = null;
});
afterAll(() => vi.unstubAllGlobals());

/** What the line beside the button says. */
const said = () => /<span id="chosen".*?<\/span><\/span>/.exec(render(<NewMatch />))?.[0].replace(/<[^>]+>/g, '');

it('begins with a Lesson, and after it with another unless somebody chooses', () => {
  expect(said()).toBe('Lesson About half an hour');
  noteFinished();
  lastScenario.value = 'lesson';
  expect(said()).toBe('Lesson About half an hour');
  lastScenario.value = 'founding';
  expect(said()).toBe('Founding 2020 About two hours');
});

it('names what it proposes to whoever comes back', () => {
  noteFinished();
  expect(said()).toBe('Standard 2025 About an hour and a half');
});
