/** A number that can be typed: while it is being written it may be anything, and counts once it lies in its range. */
import { useState } from 'preact/hooks';

interface Props {
  value: number;
  from: number;
  to: number;
  /** From one value that the arrows offer to the next; others may be typed. */
  step?: number;
  /** What its label is for, or the label itself. */
  id?: string;
  label?: string;
  onChange: (n: number) => void;
}

export function NumberField({ value, from, to, step = 1, id, label, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const fitting = (text: string) => {
    const n = Math.round(Number(text));
    return text.trim() !== '' && Number.isFinite(n) ? n : null;
  };
  return (
    <input
      id={id}
      type="number"
      // Whoever writes 24 where the arrows go by tens is not wrong.
      step="any"
      min={from}
      max={to}
      value={draft ?? value}
      aria-label={label}
      onKeyDown={(e) => {
        if (e.key !== 'ArrowUp' && e.key !== 'ArrowDown') return;
        e.preventDefault();
        setDraft(null);
        onChange(Math.min(to, Math.max(from, value + (e.key === 'ArrowUp' ? step : -step))));
      }}
      onInput={(e) => {
        const text = e.currentTarget.value;
        const n = fitting(text);
        setDraft(text);
        if (n !== null && n >= from && n <= to) onChange(n);
      }}
      onBlur={() => {
        const n = fitting(draft ?? '');
        if (n !== null) onChange(Math.min(to, Math.max(from, n)));
        setDraft(null);
      }}
    />
  );
}
