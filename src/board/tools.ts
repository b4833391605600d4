/** The map's own buttons: zoom in, zoom out, whole world; on a phone also the switch to the space panel. */
import { type IconName, iconMarkup } from '../../assets/icons/icons.ts';
import { type BoardLayout, switchRect } from './layout.ts';
import type { Text } from './types.ts';

export interface ToolActions {
  zoom(factor: number): void;
  home(): void;
  /** Shows the space panel instead of the map, or the map again. */
  turn(): void;
}

export class Tools {
  private readonly bar = document.createElement('div');
  private readonly buttons: Record<'in' | 'out' | 'home', HTMLButtonElement>;
  private readonly turn = document.createElement('button');

  constructor(root: HTMLElement, actions: ToolActions) {
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
    };
    this.turn.type = 'button';
    this.turn.className = 'board-tool board-switch';
    this.turn.addEventListener('click', actions.turn);
    root.append(this.bar, this.turn);
  }

  update(layout: BoardLayout, text: Text, open: boolean): void {
    const { map, kind } = layout;
    this.bar.setAttribute('aria-label', text('board:group.tools'));
    for (const [name, button] of Object.entries(this.buttons)) {
      button.setAttribute('aria-label', text(`board:tool.${name}`));
      button.title = text(`board:tool.${name}`);
    }
    this.bar.hidden = open;
    this.bar.style.display = open ? 'none' : '';
    this.bar.style.right = '10px';
    this.bar.style.top = `${map.y + 10}px`;
    this.turn.style.display = kind === 'phone' ? '' : 'none';
    const { x, y, w, h } = switchRect(layout);
    Object.assign(this.turn.style, { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` });
    this.turn.setAttribute('aria-label', text(open ? 'board:tool.map' : 'board:tool.space'));
    this.turn.setAttribute('aria-expanded', String(open));
  }
}
