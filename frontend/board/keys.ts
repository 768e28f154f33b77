import { html, type TemplateResult } from 'lit';
import type { Texts } from './text';

export interface KeysHost {
  readonly texts: Texts;
  readonly renderRoot: ParentNode;
}

/** What a key does: its caps (`|` between two means either, `&` together), and the text that says it. */
export type Key = readonly [caps: string, text: string];

/** Every key that means something on the board, by what a person is doing. */
export const KEYS: readonly { readonly doing: string; readonly keys: readonly Key[] }[] = [
  {
    doing: 'walk',
    keys: [
      ['↑ | ↓', 'column'],
      ['→', 'right'],
      ['←', 'left'],
      ['Home | End', 'edge'],
      ['Enter', 'rows'],
      ['A … Z', 'type'],
    ],
  },
  {
    doing: 'work',
    keys: [
      ['F2', 'edit'],
      ['O', 'open'],
      ['F', 'focus'],
      ['A', 'align'],
      ['L', 'ties'],
      ['Alt & ↑ | ↓', 'order'],
      ['Shift & F10', 'menu'],
      ['Ctrl & Z', 'undo'],
    ],
  },
  {
    doing: 'many',
    keys: [
      ['{space}', 'select'],
      ['Shift & ↑ | ↓', 'extend'],
      ['Ctrl & A', 'all'],
      ['Esc', 'none'],
    ],
  },
  {
    doing: 'value',
    keys: [
      ['Enter', 'save'],
      ['Tab', 'next'],
      ['Esc', 'cancel'],
    ],
  },
  {
    doing: 'drag',
    keys: [
      ['Ctrl', 'also'],
      ['Shift', 'support'],
      ['Esc', 'stop'],
    ],
  },
  {
    doing: 'look',
    keys: [
      ['+ | −', 'zoom'],
      ['0', 'full'],
      ['1', 'fit'],
      ['Ctrl & {wheel}', 'wheel'],
      ['{space} & {drag}', 'push'],
    ],
  },
  {
    doing: 'else',
    keys: [
      ['/', 'search'],
      ['?', 'help'],
    ],
  },
];

/** All keys of the board on one page. */
export class Keys {
  constructor(private readonly host: KeysHost) {}

  show(): void {
    this.#element()?.showModal();
  }

  render(): TemplateResult {
    const { texts } = this.host;
    return html`<dialog class="keys" aria-labelledby="keys-title" @click=${(event: Event) => event.target === event.currentTarget && this.#element()?.close()}>
      <header>
        <h2 id="keys-title">${texts.say('board.keys')}</h2>
        <button class="close" aria-label=${texts.say('board.close')} @click=${() => this.#element()?.close()}>×</button>
      </header>
      <div class="groups">
        ${KEYS.map(
          ({ doing, keys }) =>
            html`<section>
              <h3>${texts.say(`board.keys.${doing}`)}</h3>
              <dl>
                ${keys.map(
                  ([caps, text]) =>
                    html`<dt>${caps.split(' ').map((cap) => this.#cap(cap))}</dt>
                      <dd>${texts.say(`board.keys.${doing}.${text}`)}</dd>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
    </dialog>`;
  }

  /** Some are no keys, and have a name in every language. */
  #cap(cap: string): TemplateResult {
    if (cap === '&') return html`<span>+</span>`;
    if (cap === '|') return html`<span>/</span>`;
    if (cap === '…') return html`<span>…</span>`;
    const named = /^\{(\w+)\}$/.exec(cap)?.[1];
    return html`<kbd>${named ? this.host.texts.say(`board.keys.cap.${named}`) : cap}</kbd>`;
  }

  #element(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.keys');
  }
}
