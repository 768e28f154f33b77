import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from './card';
import type { AlignMode, Choice } from './contract';
import { tone } from './keyresult';
import { merged, wordsOf, type Question } from './questions';
import { PACE_MARK, type Texts } from './text';

const MOST = 200;
const PAUSE = 150;
const MODES: readonly AlignMode[] = ['MOVE', 'ALSO', 'SUPPORT'];

export interface DialogHost {
  readonly texts: Texts;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  focusCard(id: string): void;
}

/** A list to search and choose from: the second way to every drop, and the way to do something to many cards. */
export class ChoiceDialog {
  #question: Question | undefined;
  #query = '';
  #chosen = 0;
  #found: readonly Choice[] = [];
  #state: 'quiet' | 'searching' | 'failed' = 'quiet';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = new AbortController();

  constructor(private readonly host: DialogHost) {}

  async ask(question: Question): Promise<void> {
    this.#question = question;
    this.#query = '';
    this.#look();
    await this.host.updateComplete;
    const dialog = this.#element();
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('input[role=combobox]')?.focus();
  }

  render(): TemplateResult {
    const question = this.#question;
    return html`<dialog
      class="align"
      aria-labelledby="align-title"
      @close=${() => this.#closed()}
      @click=${(event: Event) => event.target === event.currentTarget && this.#element()?.close()}
    >
      ${question ? this.#inside(question, this.#choices(question)) : nothing}
    </dialog>`;
  }

  #inside(question: Question, choices: readonly Choice[]): TemplateResult {
    const { texts } = this.host;
    this.#chosen = Math.min(this.#chosen, Math.max(0, choices.length - 1));
    const said = this.#state === 'searching' ? 'board.align.searching' : this.#state === 'failed' ? 'board.unreachable' : choices.length === 0 ? 'board.align.none' : '';
    return html`<div class="inside" @keydown=${(event: KeyboardEvent) => this.#enter(event, choices)}>
      <header>
        <h2 id="align-title">${question.title}</h2>
        <button class="close" aria-label=${texts.say('board.close')} title="${texts.say('board.close')} (Esc)" @click=${() => this.#element()?.close()}>×</button>
      </header>
      ${question.mode ? this.#modes(question) : nothing}
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="align-list"
        aria-activedescendant=${choices.length > 0 ? `choice-${this.#chosen}` : nothing}
        aria-label=${question.label}
        placeholder=${question.label}
        autocomplete="off"
        .value=${this.#query}
        @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#arrow(event, choices)}
      />
      <ul id="align-list" role="listbox" aria-labelledby="align-title">
        ${choices.map((choice, index) => this.#choice(choice, index))}
      </ul>
      <p role="status" ?hidden=${said === ''}>${said === '' ? '' : texts.say(said)}</p>
    </div>`;
  }

  #modes(question: Question): TemplateResult {
    const { texts } = this.host;
    return html`<fieldset class="modes">
      <legend class="hidden">${texts.say('board.align.modes')}</legend>
      ${MODES.map(
        (mode) =>
          html`<label
            ><input type="radio" name="align-mode" value=${mode} .checked=${question.mode === mode} @change=${() => this.#switch(mode)} /><span>${texts.say(`board.align.mode.${mode}`)}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #choice(choice: Choice, index: number): TemplateResult {
    const { texts } = this.host;
    const { card, pace, person, progress, refused } = choice;
    const mark = person ? avatar(person) : html`<i class=${pace ? tone(pace) : ''} aria-hidden="true">${card !== undefined ? '↳' : pace ? PACE_MARK[pace] : ''}</i>`;
    return html`<li
      id="choice-${index}"
      role="option"
      aria-selected=${index === this.#chosen ? 'true' : 'false'}
      aria-disabled=${refused === undefined ? nothing : 'true'}
      class="choice ${card === undefined ? '' : 'below'} ${refused === undefined ? '' : 'refused'}"
      @click=${() => this.#choose(choice)}
    >
      ${mark}
      <span><b>${choice.title}</b><small>${refused ?? choice.where}</small></span>
      ${progress === undefined ? nothing : html`<em>${texts.figure(progress)}</em>`}
    </li>`;
  }

  #choices(question: Question): Choice[] {
    return merged(question.known(wordsOf(this.#query)), this.#found).slice(0, MOST);
  }

  #search(query: string): void {
    this.#query = query;
    this.#look();
  }

  #switch(mode: AlignMode): void {
    this.#question = this.#question?.with?.(mode);
    this.#look();
  }

  /** What is known shows at once; the server is asked when the typing pauses. */
  #look(): void {
    const question = this.#question;
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#running = new AbortController();
    this.#chosen = 0;
    this.#found = [];
    const asks = question !== undefined && (question.eager === true || wordsOf(this.#query).length > 0);
    this.#state = asks ? 'searching' : 'quiet';
    if (asks) this.#timer = setTimeout(() => void this.#ask(question, this.#running.signal), this.#query === '' ? 0 : PAUSE);
    this.host.requestUpdate();
  }

  async #ask(question: Question, signal: AbortSignal): Promise<void> {
    try {
      const found = await question.find(this.#query, signal);
      if (signal.aborted) return;
      this.#found = found;
      this.#state = 'quiet';
    } catch {
      if (signal.aborted) return;
      this.#state = 'failed';
    }
    this.host.requestUpdate();
  }

  #arrow(event: KeyboardEvent, choices: readonly Choice[]): void {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const by = event.key === 'ArrowDown' ? 1 : -1;
    this.#chosen = (this.#chosen + by + choices.length) % Math.max(1, choices.length);
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.#element()?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    event.preventDefault();
  }

  /** Chooses what is marked, wherever the focus is but on a button. */
  #enter(event: KeyboardEvent, choices: readonly Choice[]): void {
    const [origin] = event.composedPath();
    if (event.isComposing || event.key !== 'Enter' || origin instanceof HTMLButtonElement) return;
    event.preventDefault();
    const choice = choices[this.#chosen];
    if (choice && !event.repeat) this.#choose(choice);
  }

  #choose(choice: Choice): void {
    if (choice.refused !== undefined) return;
    const question = this.#question;
    this.#element()?.close();
    question?.choose(choice);
  }

  #closed(): void {
    const card = this.#question?.card;
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#question = undefined;
    this.#found = [];
    this.host.requestUpdate();
    if (card !== undefined) this.host.focusCard(card);
  }

  #element(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.align');
  }
}
