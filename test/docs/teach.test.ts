/** docs/teach/: timetables and sources are those of the data, the languages say the same, and every link leads somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { isSource } from '../../rules/content/source-ids.ts';
import { bookFile, TAGS, type Tag } from '../../scripts/rulebook/language.ts';
import { renderTeach, TEACH_FILES, teachFile } from '../../scripts/teach/render.ts';
import { ARTICLE, SOURCES } from '../../scripts/teach/sources.ts';
import { timetable } from '../../scripts/teach/timetables.ts';
import { teachWords } from '../../scripts/teach/words.ts';
import { minutesOf, PLAN_IDS, PLANS } from '../../src/classroom/plans.ts';
import { KEEP_LEAST, KEEP_MOST } from '../../src/classroom/terms.ts';
import { HURRY, MORE } from '../../src/screens/classroom/lead/amounts.ts';
import { PAGES } from '../../src/screens/pages.ts';
import { DOCUMENTS, type DocumentId } from '../../src/screens/teach/documents.ts';
import { badMarks, latin, room, texts, unsimplified } from '../rules/content/zh.ts';
import { chineseFigures, englishFigures, namesFigure } from '../rules/content/zh-figures.ts';

const textOf = (file: string) => readFileSync(file, 'utf8');
const inside = /(<!-- table:[\w-]+ -->)[\s\S]*?(<!-- \/table -->)/g;
/** What is written by hand, line by line. */
const byHand = (file: string) => textOf(file).replace(inside, '$1\n$2').split('\n');
const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((found) => found[1]);
/** A line as it is read: without the signs of Markdown, addresses, and the blanks that bold needs. */
const read = (line: string) =>
  line
    .replace(/<!--.*?-->/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(#+|-|\d+\.) /, '')
    .replace(/ ?\*\* ?/g, '')
    .replaceAll('*', '');

describe.each(TEACH_FILES)('%s', (file, tag) => {
  const text = textOf(file);

  it('has the timetables of the plans and the sources of the questions (else run: npm run docs)', () => {
    expect(renderTeach(text, tag) === text).toBe(true);
  });

  it('links to files, headings, cards and pages that exist', () => {
    const links = all(/\]\(([^)]+)\)/g, text);
    expect(links.length).toBeGreaterThan(2);
    const broken = links.filter((link) => {
      if (link.startsWith('#/')) return !Object.hasOwn(PAGES, link.slice(2).split(/[/?]/)[0]);
      const [path, anchor] = link.split('#');
      const to = join(dirname(file), path);
      return !existsSync(to) || (anchor !== undefined && !textOf(to).includes(`<a id="${anchor}"></a>`));
    });
    expect(broken).toEqual([]);
  });

  it('links to the guides, the rulebook and the gazetteer of its own language', () => {
    const files = all(/\]\(([^)#]+\.md)/g, text);
    expect(files.filter((to) => to.endsWith('.zh-CN.md') !== (tag === 'zh-CN'))).toEqual([]);
  });

  it('names rules that the rulebook has', () => {
    const rules = new Set(all(/^\*\*(\d+\.\d+) /gm, textOf(bookFile(tag))));
    const named = all(/[(（]((?:\d+\.\d+(?:, |，)?)+)[)）]/g, text).flatMap((list) => list.split(/, |，/));
    expect(named.filter((rule) => !rules.has(rule))).toEqual([]);
    expect(named.length > 20).toBe(file.includes('discussion'));
  });
});

describe.each(DOCUMENTS)('%s in Chinese', (id) => {
  const [en, zh] = TAGS.map((tag) => byHand(teachFile(id, tag)));

  it('has the lines, headings, marks and tables of the English', () => {
    const shape = (line: string) =>
      [/^#+ (\d+(?= ))?/, /^<!-- .* -->$/, /^\d+\. /, /^- /, /^\|/].map((sign) => sign.exec(line)?.[0]).join();
    expect(zh.length).toBe(en.length);
    expect(zh.map(shape)).toEqual(en.map(shape));
  });

  it('has every figure of the English and no other', () => {
    const wrong = zh.flatMap((line, i) => {
      const source = englishFigures(read(en[i]));
      const { values } = chineseFigures(read(line));
      return [
        ...source.written.filter((n) => !values.includes(n) && !namesFigure(line, n)).map((n) => `lost ${n}: ${line}`),
        ...values.filter((n) => !source.all.has(n)).map((n) => `added ${n}: ${line}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('stresses as much as the English, and leaves no sign of Markdown unread', () => {
    const stress = (line: string) => {
      const html = new Marked().parse(line, { async: false });
      return ['<strong>', '<em>', '*'].map((sign) => html.split(sign).length - 1).join();
    };
    const wrong = zh.filter((line, i) => stress(line) !== stress(en[i]));
    expect(wrong).toEqual([]);
  });

  it('is written in simplified Chinese with Chinese marks', () => {
    const wrong = zh
      .map((line) => read(line).replace(/^\d+ /, ''))
      .flatMap((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
      .filter((line) => line.trim() !== '' && !/^[| -]+$/.test(line))
      .flatMap((line) =>
        [...latin(line), ...unsimplified(line), ...(badMarks(line) ? ['marks'] : [])].map((c) => `${c}: ${line}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('the timetables', () => {
  it.each(PLAN_IDS)('%s: every stage in its order, its minutes one after another to the end', (id) => {
    for (const tag of TAGS) {
      const plan = PLANS[id];
      const rows = timetable(teachWords(tag), id).split('\n').slice(2);
      expect(rows).toHaveLength(plan.stages.length);
      if (plan.hours !== undefined) continue;
      const spans = rows.map((row) => (/^\| (\d+)–(\d+) /.exec(row) ?? []).slice(1).map(Number));
      expect(spans[0][0]).toBe(0);
      expect(spans.at(-1)?.[1]).toBe(minutesOf(plan));
      spans.forEach(([from, to], i) => {
        expect(to - from).toBe(plan.stages[i].minutes);
        if (i > 0) expect(from).toBe(spans[i - 1][1]);
      });
    }
  });

  it.each(PLAN_IDS)('%s: play goes through every round once', (id) => {
    const rows = timetable(teachWords('en'), id).match(/Rounds? [\d to]+ of \d+/g) ?? [];
    const played = rows.flatMap((row) => {
      const [, from, to = from] = /(\d+)(?: to (\d+))? of/.exec(row) ?? [];
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i);
    });
    const { rounds } = SCENARIOS[PLANS[id].scenario];
    expect(played).toEqual(Array.from({ length: rounds }, (_, i) => i + 1));
  });

  it('a whole lesson is as long as its plan is called', () => {
    for (const id of ['50', '75', '90'] as const) expect(minutesOf(PLANS[id])).toBe(Number(id));
  });
});

interface Question {
  group: string;
  id: string;
  text: string;
  headings: string[];
}

function questionsOf(tag: Tag): Question[] {
  const groups = textOf(teachFile('discussion', tag)).split(/^## /m).slice(1);
  return groups.flatMap((group) =>
    group
      .split(/^### /m)
      .slice(1)
      .map((text) => ({
        group: group.split('\n')[0],
        id: /<!-- table:sources-([\w-]+) -->/.exec(text)?.[1] ?? '',
        text: text.replace(inside, ''),
        headings: all(/^\*\*(\S+(?: \S+)*?)\*\* \S/gm, text),
      })),
  );
}

describe.each(TAGS)('the discussion guide, %s', (tag) => {
  const questions = questionsOf(tag);
  const HEADINGS = {
    en: ['The model.', 'The record.', 'Disputed.', 'Ask on.'],
    'zh-CN': ['模型。', '记录。', '争议。', '追问。'],
  };

  it('asks ten to twelve questions in three groups, numbered through, as the list of sources has them', () => {
    expect(questions.map(({ id }) => id)).toEqual(Object.keys(SOURCES));
    expect(questions.length).toBeGreaterThanOrEqual(10);
    expect(questions.length).toBeLessThanOrEqual(12);
    expect(new Set(questions.map(({ group }) => group)).size).toBe(3);
    expect(questions.map(({ text }) => Number.parseInt(text, 10))).toEqual(questions.map((_, i) => i + 1));
  });

  it('says in each what the model has, what the record has, what is disputed, and asks on', () => {
    expect(questions.filter(({ headings }) => headings.join() !== HEADINGS[tag].join())).toEqual([]);
  });

  it('names every source of a question where it counts, the first time in the order of the list', () => {
    for (const { id, text } of questions) {
      const marks = [...new Set(all(/\[(\d+)\]/g, text).map(Number))];
      expect(marks, id).toEqual(SOURCES[id].map((_, i) => i + 1));
    }
  });

  it('leaves no claim of the record without a source', () => {
    const bare = questions.flatMap(({ id, text }) => {
      const [record] = text.split('\n').filter((line) => line.startsWith(`**${HEADINGS[tag][1]}**`));
      return all(/\[(\d+)\]/g, record).length > 1 ? [] : [id];
    });
    expect(bare).toEqual([]);
  });
});

describe('the sources', () => {
  it('exist, each once to a question, and the article is among them', () => {
    const cited = Object.values(SOURCES).flat();
    expect(cited.filter((id) => id !== ARTICLE && !isSource(id))).toEqual([]);
    expect(cited).toContain(ARTICLE);
    for (const [question, ids] of Object.entries(SOURCES)) expect(new Set(ids).size, question).toBe(ids.length);
  });
});

describe('the student brief', () => {
  /** Words, or in Chinese letters' room, that fit a printed page; test/e2e/print.spec.ts counts the pages. */
  const MOST = { en: { plain: 380, full: 560 }, 'zh-CN': { plain: 680, full: 950 } };
  const sizeOf = (text: string, tag: Tag) =>
    tag === 'en' ? text.split(/\s+/).filter((word) => /\w/.test(word)).length : room(text.replace(/\s/g, ''));

  it.each(TAGS)('is a page at each of two reading levels, %s', (tag) => {
    const [, ...parts] = textOf(teachFile('student-brief', tag)).split(/<!-- part:(\w+) -->/);
    expect(parts.filter((_, i) => i % 2 === 0)).toEqual(['plain', 'full']);
    const [, plain, , full] = parts;
    expect(sizeOf(plain, tag)).toBeLessThanOrEqual(MOST[tag].plain);
    expect(sizeOf(full, tag)).toBeLessThanOrEqual(MOST[tag].full);
    expect(sizeOf(plain, tag)).toBeLessThan(sizeOf(full, tag));
  });

  it('has short sentences on the plain page', () => {
    const [, plain] = textOf(teachFile('student-brief', 'en')).split(/<!-- part:\w+ -->/);
    const sentences = plain
      .split('\n')
      .map((line) => read(line))
      .flatMap((line) => line.split(/(?<=[.?!:])\s/));
    const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 22);
    expect(long).toEqual([]);
  });
});

describe('figures of the rules that the guides give', () => {
  const { numbers, rounds, plays, hand, opening } = SCENARIOS.lesson;
  const short = SCENARIOS.short;
  const { request, help } = numbers;
  const said: [DocumentId, string][] = [
    ['student-brief', `After round ${rounds} the side with more Standing wins`],
    ['student-brief', `After round ${rounds} the bloc with more of it wins`],
    ['student-brief', `Each side plays ${plays} cards`],
    ['student-brief', `By turns, ${plays} cards each`],
    ['student-brief', `Hands are filled to ${hand}`],
    ['student-brief', `**Debris** pip number ${numbers.kessler}, or brings **Tension** to ${numbers.conflict}`],
    ['student-brief', `gains ${request.influence} influence there and ${request.standing} Standing`],
    ['student-brief', `both lose ${request.unmet} influence there`],
    ['student-brief', `gains ${numbers.sessionStanding} Standing and moves Lunar law 1 step`],
    ['student-brief', `Tension moves 1 toward ${numbers.driftToward}`],
    [
      'student-brief',
      `costs ${numbers.placeInterest} in a suit that the nation is interested in, ${numbers.placeOther} elsewhere`,
    ],
    ['student-brief', `${numbers.placeRival} more at a rival’s partner`],
    ['student-brief', `a constellation costs ${numbers.enterpriseCost.constellation} point, so any card founds one`],
    ['student-brief', `${numbers.summitSteps} steps to lower Tension`],
    ['student-brief', `or ${numbers.summitSteps * numbers.summitVotes} votes in the coming Session`],
    ['plans', `there are ${short.rounds} rounds of ${short.plays} cards each now, and hands of ${short.hand}`],
    ['guide', `the United States ${opening.standing.us} Standing at the start`],
    ['guide', `A match has ${rounds * plays * 2} plays by turns`],
    ['guide', `from ${KEEP_LEAST} to ${KEEP_MOST}`],
    ['guide', `Everyone has ${PLANS.week.hours} hours for a decision`],
    ['discussion', `costs ${numbers.placeInterest} where you pay`],
    ['discussion', `gains ${request.influence} influence there and ${request.standing} Standing (5.8)`],
    ['discussion', `both lose ${request.unmet} influence there (5.9)`],
    ['discussion', `each pip beyond ${numbers.debrisCrowds} crowds the orbit`],
    ['discussion', `likelier by ${numbers.orbitPercent}%`],
    ['discussion', `places pip number ${numbers.kessler} loses at once`],
    ['discussion', `moves 1 toward ${numbers.driftToward} by itself`],
    ['discussion', `never take it past ${numbers.tensionByChance}`],
    ['discussion', `while Space traffic is below ${numbers.misreadBelowTraffic} is misread`],
    ['discussion', `succeeds with ${help[0]}%, and ${help[1]}% more for each level`],
    ['discussion', `the law at ${numbers.lunarOrderLaw} or more toward its side`],
  ];

  it.each(said)('%s: %s', (id, sentence) => {
    expect(textOf(teachFile(id, 'en'))).toContain(sentence);
  });
});

describe('the buttons that the guides name', () => {
  /** Texts that stand on something to be pressed, with the figures that they have there. */
  const PRESSED: readonly [file: string, key: string, figures?: Record<string, number>][] = [
    ['app', 'home.learn'],
    ['lead', 'act.pause'],
    ['lead', 'act.resume'],
    ['lead', 'act.extend', { minutes: 5 }],
    ['lead', 'all.hurry.button'],
    ['lead', 'at.hurry', { seconds: HURRY }],
    ['lead', 'at.hold'],
    ['lead', 'at.undo'],
    ['lead', 'at.endRound'],
    ['lead', 'bring.button'],
    ['lead', 'door.shut'],
    ['lead', 'student.mute'],
    ['lead', 'student.moveDo'],
    ['lead', 'student.swapDo'],
    ['pupil', 'gather.other'],
    ['pupil', 'top.help'],
  ];
  const nameOf = (tag: Tag, [file, key, figures = {}]: (typeof PRESSED)[number]) =>
    texts(tag, `${file}.json`)[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${figures[name]}`);
  /** Which buttons a guide names, in its order: by the places of their texts above. */
  const named = (file: string, tag: Tag) => {
    const names = PRESSED.map((one) => nameOf(tag, one));
    return all(/`([^`]+)`/g, textOf(file)).map((name) => {
      expect(names, `${file} has a button “${name}” that no page has`).toContain(name);
      return PRESSED[names.indexOf(name)][1];
    });
  };

  it.each(DOCUMENTS)('%s: have that very name on their pages, and are the same in both languages', (id) => {
    const [english, chinese] = TAGS.map((tag) => named(teachFile(id, tag), tag));
    expect(chinese.toSorted()).toEqual(english.toSorted());
  });

  it('are all of these', () => {
    const everywhere = DOCUMENTS.flatMap((id) => named(teachFile(id, 'en'), 'en'));
    expect(PRESSED.map(([, key]) => key).filter((key) => !everywhere.includes(key))).toEqual([]);
    expect(MORE).toContain(5);
  });
});

describe('the guides take no side', () => {
  /** Words that blame or praise a bloc, or speak of camps. */
  const LOADED: Record<Tag, RegExp> = {
    en: /\b(enemy|enemies|villains|regime|aggress\w+|propaganda|communist|imperial\w*|free world|axis|threat of china|china threat)\b/gi,
    'zh-CN': /敌人|敌方|霸权|侵略|宣传攻势|政权|帝国主义|自由世界|中国威胁|两大?阵营对立/g,
  };

  it.each(TEACH_FILES)('%s', (file, tag) => {
    expect(byHand(file).join('\n').match(LOADED[tag])).toBeNull();
  });
});
