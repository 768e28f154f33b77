import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from './text';

const SHOWN = 8_000;

interface Message {
  text: string;
  undo: (() => void) | undefined;
  failed: boolean;
}

/** One message at the foot of the board, with the way back. */
export class Toast {
  #message: Message | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly redraw: () => void) {}

  show(text: string, undo?: () => void, failed = false): void {
    if (text === '') return;
    this.#message = { text, undo, failed };
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
            ${message.undo ? html`<button @click=${() => this.#undo(message)}>${texts.say('board.undo')}</button>` : nothing}
            <button class="close" aria-label=${texts.say('board.close')} @click=${() => this.hide()}>×</button>
          </div>`
        : nothing}
    </div>`;
  }

  #undo(message: Message): void {
    this.hide();
    message.undo?.();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), SHOWN);
  }
}
