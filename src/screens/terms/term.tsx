/** A term of the game: its meaning in a sentence on hover and focus, a link to its rule, which opens over the match. */
import { signal } from '@preact/signals';
import {
  type ComponentChildren,
  Fragment,
  type TargetedEvent,
  type TargetedMouseEvent,
  type TargetedPointerEvent,
} from 'preact';
import { useEffect } from 'preact/hooks';
import { HUBS } from '../../../rules/board.ts';
import type { ScenarioId } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { Icon } from '../parts/marks.tsx';
import { piecesOf } from './find.ts';
import { anchorOf, type TermId } from './terms.ts';

interface Meaning {
  name: string;
  what: string;
}

interface Shown extends Meaning {
  /** Where its word stands. */
  at: DOMRect;
  /** Where its rule stands, for a finger: it stays until one touches elsewhere. */
  rule?: string;
}

const shown = signal<Shown | null>(null);

/** Is a Lesson on the screen? Then terms lead to its rules. */
const lesson = signal(false);

/** Says which scenario the match on the screen has. */
export function usePlayed(scenario: ScenarioId): void {
  useEffect(() => {
    lesson.value = scenario === 'lesson';
  }, [scenario]);
}

/** The pointer at a term is a finger. */
let touched = false;

const hide = () => {
  shown.value = null;
};

const meaningOf = (id: TermId): Meaning => ({ name: t(`terms:${id}.name`), what: t(`terms:${id}.what`) });

/**
 * What a link to a term has: where it leads, and its meaning.
 * @param meaning of one of its kinds
 */
function linkTo(id: TermId, meaning = meaningOf(id)) {
  const href = `#/rulebook?at=${anchorOf(id, lesson.value)}`;
  const show = ({ currentTarget }: { currentTarget: HTMLElement }, rule?: string) => {
    shown.value = { ...meaning, at: currentTarget.getBoundingClientRect(), rule };
  };
  // A finger brings these events with its touch.
  const byPointer = (then: (e: TargetedEvent<HTMLElement>) => void) => (e: TargetedEvent<HTMLElement>) => {
    if (!touched) then(e);
  };
  return {
    href,
    'aria-describedby': shown.value?.name === meaning.name ? 'term-tip' : undefined,
    onPointerEnter: (e: TargetedPointerEvent<HTMLElement>) => {
      touched = e.pointerType === 'touch';
      if (!touched) show(e);
    },
    onPointerLeave: byPointer(hide),
    onFocus: byPointer((e) => show(e)),
    onBlur: () => {
      if (!shown.value?.rule) hide();
    },
    onPointerCancel: () => {
      touched = false;
    },
    // A finger can't point without pressing: it reads the meaning first, and there is the way to the rule.
    onClick: (e: TargetedMouseEvent<HTMLElement>) => {
      if (!touched) return hide();
      e.preventDefault();
      touched = false;
      show(e, href);
    },
  };
}

/** In a text: the word itself, underlined by dots. */
export function Term({ id, children }: { id: TermId; children?: ComponentChildren }) {
  return (
    <a class="term" {...linkTo(id)}>
      {children ?? t(`terms:${id}.name`)}
    </a>
  );
}

/** Traits that have a rule of their own, and those that mean the same. */
const OWN: Record<string, TermId> = {
  ...Object.fromEntries(HUBS.map((trait) => [trait, 'hub' as const])),
  dual: 'dual',
  founder: 'founder',
};
const LIKE: Record<string, string> = {
  industry: 'yields',
  agency: 'yields',
  'belt-and-road': 'named',
  'works-with-china': 'named',
};

/** A trait's name and meaning, and the term whose rule tells of it. */
export function traitMeaning(id: string): Meaning & { term: TermId } {
  const term = OWN[id];
  return {
    name: t(`match:terms.trait.${id}`),
    what: t(term ? `terms:${term}.what` : `match:terms.traitWhat.${LIKE[id] ?? id}`),
    term: term ?? 'trait',
  };
}

/** What a nation has or is, by their names; each with its meaning. */
export function Traits({ of }: { of: readonly string[] }) {
  return of.map((id, i) => {
    const trait = traitMeaning(id);
    return (
      <Fragment key={id}>
        {i > 0 && t('match:join')}
        <a class="term" {...linkTo(trait.term, trait)}>
          {trait.name}
        </a>
      </Fragment>
    );
  });
}

/** Beside a heading: an (i). */
export function TermMark({ id }: { id: TermId }) {
  return (
    <a class="term-mark" {...linkTo(id)}>
      <Icon name="info" />
      <span class="hidden">{t('match:term.rule', { term: t(`terms:${id}.name`) })}</span>
    </a>
  );
}

/** A text whose terms are links, each where it is first mentioned. */
export function Worded({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((p, i) =>
        typeof p === 'string' ? (
          p
        ) : (
          <Term key={i} id={p.id}>
            {p.word}
          </Term>
        ),
      )}
    </>
  );
}

/** Room that a meaning takes at most, in pixels. */
const WIDTH = 280;

/** The meaning of the term that is pointed at: once on the screen, above or below its word. */
export function TermTip() {
  const now = shown.value;
  const held = now?.rule !== undefined;
  useEffect(() => {
    if (!held) return;
    const leave = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('#term-tip'))) hide();
    };
    const leavings = ['pointerdown', 'scroll'];
    for (const what of leavings) document.addEventListener(what, leave, true);
    return () => {
      for (const what of leavings) document.removeEventListener(what, leave, true);
    };
  }, [held]);
  if (!now) return null;
  const { left, top, bottom } = now.at;
  const x = Math.max(8, Math.min(left, innerWidth - WIDTH - 8));
  const place = bottom + 160 < innerHeight ? { top: `${bottom + 6}px` } : { bottom: `${innerHeight - top + 6}px` };
  return (
    <div
      id="term-tip"
      class="term-tip small"
      role={held ? 'status' : 'tooltip'}
      style={{ left: `${x}px`, width: `${WIDTH}px`, ...place }}
    >
      <b>{now.name}</b> {now.what}
      {held && (
        <a href={now.rule} onClick={hide}>
          {t('match:term.book')}
        </a>
      )}
    </div>
  );
}
