import { html, nothing, type TemplateResult } from 'lit';
import type { AlignMode, Card } from './contract';
import { candidates, mayDrop, type Target } from './drop';
import type { Model } from './model';
import { tone } from './keyresult';
import { PACE_MARK, plain, type Texts } from './text';

const MOST = 200;

export interface DialogHost {
  readonly model: Model;
  readonly texts: Texts;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  focusCard(id: string): void;
  align(card: string, target: Target, mode: AlignMode): void;
  handOver(keyResult: string, to: string): void;
}

type Question = { kind: 'align'; card: string; mode: AlignMode } | { kind: 'handOver'; card: string; keyResult: string };

interface Choice {
  target: Extract<Target, { kind: 'card' | 'keyResult' }>;
  title: string;
  card: Card;
  found: string;
}

/** “Align under…”: the second way to every drop on a card or key result. */
export class AlignDialog {
  #question: Question | undefined;
  #query = '';
  #chosen = 0;

  constructor(private readonly host: DialogHost) {}

  async ask(question: Question): Promise<void> {
    this.#question = question;
    this.#query = '';
    this.#chosen = 0;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const dialog = this.#element();
    dialog?.showModal();
    dialog?.querySelector('input')?.focus();
  }

  render(): TemplateResult {
    const { texts } = this.host;
    const question = this.#question;
    const choices = question ? this.#choices(question) : [];
    this.#chosen = Math.min(this.#chosen, Math.max(0, choices.length - 1));
    return html`<dialog
      class="align"
      aria-labelledby="align-title"
      @close=${() => this.#closed()}
      @click=${(event: Event) => event.target === event.currentTarget && this.#element()?.close()}
    >
      ${question
        ? html`<div class="inside">
            <h2 id="align-title">${this.#title(question)}</h2>
            <input
              type="text"
              role="combobox"
              aria-expanded="true"
              aria-controls="align-list"
              aria-activedescendant=${choices.length > 0 ? `choice-${this.#chosen}` : nothing}
              aria-label=${texts.say('board.align.search')}
              placeholder=${texts.say('board.align.search')}
              autocomplete="off"
              .value=${this.#query}
              @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value)}
              @keydown=${(event: KeyboardEvent) => this.#key(event, choices)}
            />
            <ul id="align-list" role="listbox" aria-labelledby="align-title">
              ${choices.map((choice, index) => this.#choice(choice, index))}
            </ul>
            ${choices.length === 0 ? html`<p role="status">${texts.say('board.align.none')}</p>` : nothing}
          </div>`
        : nothing}
    </dialog>`;
  }

  #choice(choice: Choice, index: number): TemplateResult {
    const { texts } = this.host;
    const { card, target } = choice;
    const where = target.kind === 'card' ? `${texts.say(`board.level.${card.level}`)} · ${texts.holder(card)}` : texts.say('board.align.keyResultOf', card.title);
    return html`<li
      id="choice-${index}"
      role="option"
      aria-selected=${index === this.#chosen ? 'true' : 'false'}
      class=${target.kind === 'card' ? 'choice' : 'choice below'}
      @click=${() => this.#choose(choice)}
    >
      <i class=${tone(card.pace)} aria-hidden="true">${target.kind === 'card' ? PACE_MARK[card.pace] : '↳'}</i>
      <span><b>${choice.title}</b><small>${where}</small></span>
      ${target.kind === 'card' ? html`<em>${texts.figure(card.progress)}</em>` : nothing}
    </li>`;
  }

  #title(question: Question): string {
    const { texts, model } = this.host;
    const card = model.card(question.card);
    if (question.kind === 'align') return texts.say(`board.align.${question.mode}`, card?.title ?? '');
    return texts.say('board.align.handOver', card?.keyResults.find(({ id }) => id === question.keyResult)?.title ?? '');
  }

  #choices(question: Question): Choice[] {
    const words = plain(this.#query).split(/\s+/).filter(Boolean);
    const fits = ({ found }: Choice) => words.every((word) => found.includes(word));
    return this.#all(question, words.length > 0).filter(fits).slice(0, MOST);
  }

  #all(question: Question, withKeyResults: boolean): Choice[] {
    const { model, texts } = this.host;
    const make = (card: Card, target: Choice['target'], title: string): Choice => ({ card, target, title, found: plain(`${title} ${texts.holder(card)} ${card.owner.name}`) });
    if (question.kind === 'handOver') {
      const dragged = { kind: 'keyResult', id: question.keyResult, card: question.card } as const;
      return model
        .walk()
        .flatMap((id) => model.card(id) ?? [])
        .filter((card) => mayDrop(model, dragged, { kind: 'card', id: card.id }, 'MOVE').allowed)
        .map((card) => make(card, { kind: 'card', id: card.id }, card.title));
    }
    const cards = candidates(model, question.card, question.mode).flatMap((id) => model.card(id) ?? []);
    const objectives = cards.map((card) => make(card, { kind: 'card', id: card.id }, card.title));
    if (question.mode !== 'MOVE' || !withKeyResults) return objectives;
    const keyResults = cards.flatMap((card) => card.keyResults.map(({ id, title }) => make(card, { kind: 'keyResult', id, card: card.id }, title)));
    return [...objectives, ...keyResults];
  }

  #search(query: string): void {
    this.#query = query;
    this.#chosen = 0;
    this.host.requestUpdate();
  }

  #key(event: KeyboardEvent, choices: readonly Choice[]): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      this.#chosen = (this.#chosen + by + choices.length) % Math.max(1, choices.length);
      this.host.requestUpdate();
      void this.host.updateComplete.then(() => this.#element()?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      const choice = choices[this.#chosen];
      if (choice) this.#choose(choice);
    } else {
      return;
    }
    event.preventDefault();
  }

  #choose({ target }: Choice): void {
    const question = this.#question;
    this.#element()?.close();
    if (question?.kind === 'align') this.host.align(question.card, target, question.mode);
    else if (question) this.host.handOver(question.keyResult, target.id);
  }

  #closed(): void {
    const card = this.#question?.card;
    this.#question = undefined;
    this.host.requestUpdate();
    if (card !== undefined) this.host.focusCard(card);
  }

  #element(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.align');
  }
}
