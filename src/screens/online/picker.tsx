/** One of a list, with what is chosen above it. */
import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  value: string;
  /** The id of what is said of it. */
  about?: string;
  onPick: (value: string) => void;
  children: ComponentChildren;
}

export function Picker({ label, value, about, onPick, children }: Props) {
  return (
    <label>
      <span class="small soft">{label}</span>
      <select value={value} aria-describedby={about} onChange={(e) => onPick(e.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}
