/** A button that asks for a file and hands its text on. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  /** What the file chooser is called, for whoever can't see the button. */
  label: string;
  children: ComponentChildren;
  /** The file's name and text; null where it could not be read. */
  onText: (name: string, text: string | null) => void;
}

/** The text of a file, null where it can't be read. */
export const textOf = (file: File): Promise<string | null> => file.text().catch(() => null);

export function FileButton({ label, children, onText }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept=".match,.json,text/plain"
        aria-label={label}
        tabIndex={-1}
        onChange={(e) => {
          const file = e.currentTarget.files?.[0];
          if (file) void textOf(file).then((text) => onText(file.name, text));
          e.currentTarget.value = '';
        }}
      />
    </>
  );
}
