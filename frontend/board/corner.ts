import { html, svg, type TemplateResult } from 'lit';
import type { NbBoard } from './board';
import { Keys } from './keys';
import { Minimap } from './minimap';
import { Popup, type Item } from './popup';
import { Print } from './print';
import { savePicture } from './save';
import { LEAST, MOST } from './view';

const ALL = svg`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** The quiet control in the board's corner: how large it is seen, and what else can be done with the whole of it. */
export class Corner {
  readonly minimap: Minimap;
  readonly keys: Keys;
  readonly print: Print;
  readonly #popup: Popup;

  constructor(private readonly board: NbBoard) {
    this.minimap = new Minimap(board.gestures);
    this.keys = new Keys(board.gestures);
    this.print = new Print(board);
    this.#popup = new Popup(
      board.gestures,
      'of-board',
      () => board.texts.say('board.more'),
      () => this.#more()?.focus(),
    );
  }

  render(): TemplateResult {
    const { texts, view, zoom } = this.board;
    const all = texts.say('board.zoom.fit');
    const more = texts.say('board.more');
    return html`${this.minimap.render()}
      <div class="corner" role="group" aria-label=${texts.say('board.view')}>
        ${step(texts.say('board.zoom.out'), '−', () => zoom.step(-1), view.zoom <= LEAST)}
        <button class="factor" title=${texts.say('board.zoom.reset', '0')} aria-label=${texts.say('board.zoom.now', texts.figure(view.zoom))} @click=${() => zoom.to(1)}>
          ${texts.figure(view.zoom)}
        </button>
        ${step(texts.say('board.zoom.in'), '+', () => zoom.step(1), view.zoom >= MOST)}
        <button title="${all} (1)" aria-label=${all} @click=${() => zoom.fit()}>${ALL}</button>
        <button class="more-of-board" aria-haspopup="menu" aria-label=${more} title=${more} @click=${() => this.#open()}>⋯</button>
      </div>
      ${this.#popup.render()} ${this.keys.render()}`;
  }

  #open(): void {
    const at = this.#more()?.getBoundingClientRect();
    if (at) void this.#popup.open(() => this.#items(), at.right, at.top, { side: 'above' });
  }

  #items(): Item[] {
    const { texts } = this.board;
    const overview: Item = { text: texts.say('board.overview'), checked: this.minimap.open, run: () => this.minimap.toggle() };
    return [
      ...(this.minimap.hasRoom ? [overview, 'line' as const] : []),
      { text: texts.say('board.print'), run: () => window.print() },
      { text: texts.say('board.save', 'PNG'), run: () => void savePicture(this.board, 'png') },
      { text: texts.say('board.save', 'SVG'), run: () => void savePicture(this.board, 'svg') },
      'line',
      { text: texts.say('board.keys'), keys: '?', run: () => this.keys.show() },
    ];
  }

  #more(): HTMLElement | null {
    return this.board.renderRoot.querySelector<HTMLElement>('.more-of-board');
  }
}

function step(label: string, key: string, run: () => void, disabled: boolean): TemplateResult {
  return html`<button class="step" title="${label} (${key})" aria-label=${label} ?disabled=${disabled} @click=${run}>${key}</button>`;
}
