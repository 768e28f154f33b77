import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from './text';

const SHOWN = 8_000;

/** What can be done about what was said: the way back from what was done, or from that, or to what is left to do. */
export interface Back {
  readonly word: 'board.undo' | 'board.redo' | 'board.ties.open';
  readonly go: () => void;
}

interface Message {
  text: string;
  back: Back | undefined;
  failed: boolean;
}

/** One message at the foot of the board, with the way back. */
export class Toast {
  #message: Message | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly redraw: () => void) {}

  show(text: string, back?: Back, failed = false): void {
    if (text === '') return;
    this.#message = { text, back, failed };
    this.#wait();
    this.redraw();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#message = undefined;
    this.redraw();
  }

  render(texts: Texts): TemplateResult {
    const message = this.#message;
    return html`<div class="toasts" role="status" aria-live="polite">
      ${message
        ? html`<div
            class="toast ${message.failed ? 'failed' : ''}"
            @pointerenter=${() => clearTimeout(this.#timer)}
            @pointerleave=${() => this.#wait()}
            @focusin=${() => clearTimeout(this.#timer)}
            @focusout=${() => this.#wait()}
          >
            <span>${message.text}</span>
            ${message.back ? html`<button @click=${() => this.#goBack(message)}>${texts.say(message.back.word)}</button>` : nothing}
            <button class="close" aria-label=${texts.say('board.close')} @click=${() => this.hide()}>×</button>
          </div>`
        : nothing}
    </div>`;
  }

  #goBack({ back }: Message): void {
    this.hide();
    back?.go();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), SHOWN);
  }
}
