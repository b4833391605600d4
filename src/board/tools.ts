/** The map's own buttons: zoom in, zoom out, whole world; on a phone also the switch to the space panel. */
import { type IconName, iconMarkup } from '../../assets/icons/icons.ts';
import { type BoardLayout, keyRect, PHONE_TOOL, switchRect } from './layout.ts';
import type { Text } from './types.ts';

export interface ToolActions {
  zoom(factor: number): void;
  home(): void;
  /** Shows the space panel instead of the map, or the map again. */
  turn(): void;
}

export class Tools {
  private readonly bar = document.createElement('div');
  private readonly buttons: Record<'in' | 'out' | 'home' | 'key', HTMLButtonElement>;
  /** The key's name: the one button here whose icon alone tells a newcomer nothing. */
  private readonly word = document.createElement('span');
  private readonly turn = document.createElement('button');
  private panel: HTMLElement | null = null;
  private layout: BoardLayout | null = null;

  constructor(
    private readonly root: HTMLElement,
    actions: ToolActions,
    private readonly makeKey: () => HTMLElement | null,
  ) {
    this.bar.className = 'board-tools';
    this.bar.setAttribute('role', 'group');
    const make = (icon: IconName, run: () => void) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'board-tool';
      button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true">${iconMarkup(icon)}</svg>`;
      button.addEventListener('click', run);
      this.bar.append(button);
      return button;
    };
    this.buttons = {
      in: make('plus', () => actions.zoom(1.5)),
      out: make('minus', () => actions.zoom(1 / 1.5)),
      home: make('globe', actions.home),
      key: make('info', () => this.toggleKey()),
    };
    this.buttons.key.classList.add('has-word');
    this.buttons.key.append(this.word);
    this.turn.type = 'button';
    this.turn.className = 'board-tool board-switch';
    this.turn.addEventListener('click', actions.turn);
    root.append(this.bar, this.turn);
    root.ownerDocument.addEventListener('keydown', this.onKey);
    root.addEventListener('pointerdown', this.onPress);
  }

  private readonly onKey = (e: KeyboardEvent) => {
    if (e.key !== 'Escape' || !this.panel) return;
    // Of what Escape leads back from, this was the last to be opened.
    e.preventDefault();
    this.toggleKey();
    this.buttons.key.focus();
  };

  /** A press anywhere else on the board puts the key away. */
  private readonly onPress = ({ target }: Event) => {
    if (!this.panel || !(target instanceof Node)) return;
    if (!this.panel.contains(target) && !this.buttons.key.contains(target)) this.toggleKey();
  };

  destroy(): void {
    this.root.ownerDocument.removeEventListener('keydown', this.onKey);
    this.root.removeEventListener('pointerdown', this.onPress);
  }

  /** An open key speaks another language. */
  retell(): void {
    if (!this.panel) return;
    this.toggleKey();
    this.toggleKey();
  }

  /** Opens or closes the key, under the buttons. */
  private toggleKey(): void {
    if (this.panel) {
      this.panel.remove();
      this.panel = null;
    } else {
      this.panel = this.makeKey();
      if (this.panel) {
        this.bar.after(this.panel);
        this.panel.querySelector('button')?.addEventListener('click', () => {
          this.toggleKey();
          this.buttons.key.focus();
        });
      }
    }
    this.buttons.key.setAttribute('aria-expanded', String(this.panel !== null));
    this.putKey();
  }

  private putKey(): void {
    const { panel, layout } = this;
    if (!panel || !layout) return;
    const narrow = layout.kind === 'phone';
    const { y, w } = layout.map;
    const gap = narrow ? 6 : 10;
    Object.assign(panel.style, {
      top: `${y + gap}px`,
      right: narrow ? '6px' : '52px',
      width: `${narrow ? w - 12 : Math.min(540, w - 64)}px`,
      maxHeight: `calc(100% - ${y + 2 * gap}px)`,
    });
  }

  /**
   * @param open the space panel lies over the map
   * @param covered something else does that is to be read
   */
  update(layout: BoardLayout, text: Text, open: boolean, covered: boolean): void {
    const { map, kind } = layout;
    this.layout = layout;
    this.putKey();
    this.bar.setAttribute('aria-label', text('board:group.tools'));
    for (const [name, button] of Object.entries(this.buttons)) {
      button.setAttribute('aria-label', text(`board:tool.${name}`));
      button.title = text(`board:tool.${name}`);
    }
    this.word.textContent = text('board:tool.keyShort');
    this.bar.hidden = open || covered;
    this.bar.style.display = this.bar.hidden ? 'none' : '';
    const phone = kind === 'phone';
    this.bar.classList.toggle('is-phone', phone);
    Object.assign(
      this.bar.style,
      phone
        ? { left: '0', right: 'auto', top: `${map.y + map.h - 3 * PHONE_TOOL.h}px` }
        : { left: 'auto', right: '10px', top: `${map.y + 10}px` },
    );
    const { key } = this.buttons;
    key.classList.toggle('is-strip', phone);
    if (phone && key.parentElement === this.bar) this.turn.before(key);
    if (!phone && key.parentElement !== this.bar) this.bar.append(key);
    const at = keyRect(layout);
    Object.assign(
      key.style,
      phone
        ? { left: `${at.x}px`, top: `${at.y}px`, width: `${at.w}px`, height: `${at.h}px` }
        : { left: '', top: '', width: '', height: '' },
    );
    this.turn.style.display = phone ? '' : 'none';
    const { x, y, w, h } = switchRect(layout);
    Object.assign(this.turn.style, { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` });
    this.turn.setAttribute('aria-label', text(open ? 'board:tool.map' : 'board:tool.space'));
    this.turn.setAttribute('aria-expanded', String(open));
  }
}
