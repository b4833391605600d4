/** The cards in Simplified Chinese say what the English ones say: same keys, figures and terms, in their own writing. */
import { describe, expect, it } from 'vitest';
import { badMarks, dates, figures, latin, room, texts, unsimplified } from './zh.ts';

/** Which text it is, whatever the card and the option: `event`, `options`... */
// A text for matches without tokens stands in the same place.
const kind = (path: string) => path.split('.')[1].replace(/_lesson$/, '');
/** What the rules do; the other texts may tell their figures in words. */
const isRule = (path: string) => ['event', 'lesson', 'options'].includes(kind(path));

/** Room that a text has, in Chinese characters. */
const ROOM: Record<string, number> = { name: 12, event: 62, dilemma: 50, note: 130, options: 20, lesson: 50 };

/** One word for one term: see docs/zh-CN-terms.md. */
const TERMS: [RegExp, string][] = [
  [/Standing/, '声望'],
  [/Tension/, '紧张度'],
  [/Home/, '国内支持'],
  [/\bDebris\b|\bpips?\b/, '碎片'],
  [/debris-sensitive/, '易受碎片影响'],
  [/crowded|Congestion/, '拥堵度'],
  [/orbit check/i, '轨道检定'],
  [/\blaw [\d+]|Lunar law/i, '月球法'],
  [/shared.rules/, '共同规则'],
  [/licence/, '各国许可'],
  [/a lean|law lean|leaning/, '倾向'],
  [/Wolf/, '沃尔夫条款'],
  [/votes?\b/, '票'],
  [/Session/, '会议'],
  [/Briefing/, '简报'],
  [/Dialogue/, '对话'],
  [/Exploit/, '谋利'],
  [/Policy|From now on/, '政策'],
  [/discard/, '弃置'],
  [/\bdraws? (1|a) card/, '抽1张牌'],
  [/Traffic/i, '太空交通'],
  [/Rescue/, '救援'],
  [/framework/, '月球框架'],
  [/Five-Year Plan/, '五年规划'],
  [/Compan(y|ies)/i, '公司'],
  [/Constellations?/i, '星座'],
  [/corridor node/, '走廊节点'],
  [/ground.station/, '地面站'],
  [/navigation/, '导航'],
  [/connect(s|ed)?\b/i, '联网'],
  [/Committed/, '坚定'],
  [/unaligned/, '未结盟'],
  [/\bdual\b/, '双重成员'],
  [/\bpartners?\b/, '伙伴'],
  [/promise/, '承诺'],
  [/autonomy/, '自主度'],
  [/weight/, '权重'],
  [/\bmay sign|\bsign\./, '签署'],
  [/mission/i, '任务'],
  [/distress/, '求救'],
  [/astronaut/, '航天员'],
  [/industry/, '工业'],
  [/agency/, '航天机构'],
  [/Belt and Road/, '“一带一路”'],
  [/Diplomacy/, '外交'],
  [/Finance/, '金融'],
  [/Technology/, '技术'],
  [/Science/, '科学'],
];

describe.each(['us', 'china', 'neutral'])('cards of %s', (owner) => {
  const english = texts('en', `cards-${owner}`);
  const chinese = texts('zh-CN', `cards-${owner}`);
  const all = Object.entries(chinese);
  const rules = all.filter(([path]) => isRule(path) && english[path]);

  it('are all translated, and nothing else is', () => {
    const missing = Object.keys(english).filter((path) => !(path in chinese));
    const extra = Object.keys(chinese).filter((path) => !(path in english));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  it('name every figure of the English rule', () => {
    const lost = rules.flatMap(([path, text]) =>
      figures(english[path])
        .filter((n) => !figures(text).includes(n))
        .map((n) => `${path}: ${n}`),
    );
    expect(lost).toEqual([]);
  });

  it('name every day and year of the English note', () => {
    const lost = all.flatMap(([path, text]) =>
      dates(english[path] ?? '')
        .filter((date) => !text.includes(date))
        .map((date) => `${path}: ${date}`),
    );
    expect(lost).toEqual([]);
  });

  it('name every term of the English event', () => {
    const lost = rules
      .filter(([path]) => kind(path) !== 'options')
      .flatMap(([path, text]) =>
        TERMS.filter(([en, zh]) => en.test(english[path]) && !text.includes(zh)).map(([, zh]) => `${path}: ${zh}`),
      );
    expect(lost).toEqual([]);
  });

  it('fit their places', () => {
    const long = all.filter(([path, text]) => room(text) > ROOM[kind(path)]).map(([path, text]) => [path, room(text)]);
    expect(long).toEqual([]);
  });

  it('are written in simplified Chinese', () => {
    const foreign = all
      .map(([path, text]) => [path, ...latin(text), ...unsimplified(text)])
      .filter((found) => found.length > 1);
    expect(foreign).toEqual([]);
  });

  it('keep to Chinese punctuation, without stray blanks', () => {
    expect(all.filter(([, text]) => badMarks(text))).toEqual([]);
  });

  it('end as sentences, except titles and choices', () => {
    const wrong = all.filter(([path, text]) => /[。？]$/.test(text) === ['name', 'options'].includes(kind(path)));
    expect(wrong).toEqual([]);
  });
});
