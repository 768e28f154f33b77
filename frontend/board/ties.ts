import { html, nothing, type TemplateResult } from 'lit';
import type { AlignMode, Card, Parent } from './contract';
import { mayLift } from './drop';
import type { Model } from './model';
import { formatNumber } from './numbers';
import type { Texts } from './text';
import type { Verbs } from './verbs';

export interface TiesHost {
  readonly model: Model;
  readonly texts: Texts;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  readonly verbs: Verbs;
  requestUpdate(): void;
  focusCard(id: string): void;
  alignUnder(id: string, mode: AlignMode): void;
  unalign(id: string, link: string): void;
}

/** What a card is aligned to, link by link: its kind, its weight, which one is the primary one, and how to take it away. */
export class Ties {
  #card: string | undefined;

  constructor(private readonly host: TiesHost) {}

  async ask(card: string): Promise<void> {
    this.#card = card;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#element()?.showModal();
  }

  render(): TemplateResult {
    const card = this.#card === undefined ? undefined : this.host.model.card(this.#card);
    return html`<dialog
      class="align ties"
      aria-labelledby="ties-title"
      @close=${() => this.#closed()}
      @click=${(event: Event) => event.target === event.currentTarget && this.#element()?.close()}
    >
      ${card ? this.#inside(card) : nothing}
    </dialog>`;
  }

  #inside(card: Card): TemplateResult {
    const { texts, model } = this.host;
    const free = mayLift(model, { kind: 'card', id: card.id }).allowed;
    const stands = card.parents.find(({ objective }) => objective === model.parent(card.id))?.link;
    return html`<div class="inside">
      <h2 id="ties-title">${texts.say('board.ties.title', card.title)}</h2>
      ${card.parents.length === 0 ? html`<p>${texts.say('board.ties.none')}</p>` : nothing}
      <ul>
        ${card.parents.map((link) => this.#tie(card, link, link.link === stands, free))}
      </ul>
      <div class="feet">
        <button ?disabled=${!free} @click=${() => this.#add(card.id)}>${texts.say('board.menu.alsoAlign')}</button>
        <button class="first" @click=${() => this.#element()?.close()}>${texts.say('board.ties.close')}</button>
      </div>
    </div>`;
  }

  #tie(card: Card, link: Parent, stands: boolean, free: boolean): TemplateResult {
    const { host } = this;
    const { texts } = host;
    const name = titleOf(host.model, texts, link);
    const contributes = link.kind === 'CONTRIBUTES';
    const mayChange = link.can.includes('CHANGE_KIND');
    const change = texts.say(mayChange ? (contributes ? 'board.ties.toSupports' : 'board.ties.toContributes') : 'board.ties.onCheckIns', name);
    return html`<li class="tie">
      <span class="what"><b title=${name}>${name}</b>${stands ? html`<small>${texts.say('board.ties.primary')}</small>` : nothing}</span>
      <button
        class="kind ${contributes ? '' : 'supports'}"
        ?disabled=${!free || !mayChange}
        aria-label=${change}
        title=${change}
        @click=${() => host.verbs.changeKind(link.link, link.version, contributes ? 'SUPPORTS' : 'CONTRIBUTES')}
      >${texts.say(contributes ? 'board.ties.contributes' : 'board.ties.supports')}</button>
      <label class="weight" ?hidden=${!contributes}
        ><span>${texts.say('board.ties.weight')}</span
        ><input
          inputmode="decimal"
          autocomplete="off"
          ?disabled=${!free}
          aria-label=${texts.say('board.ties.weightOf', name)}
          .value=${formatNumber(link.weight, texts.language)}
          @change=${(event: Event) => void this.#weigh(link, event.currentTarget as HTMLInputElement)}
      /></label>
      <button class="lead" ?disabled=${!free || !link.can.includes('LEAD')} ?hidden=${stands} @click=${() => host.verbs.makePrimary(link.link, link.version)}>${texts.say('board.ties.makePrimary')}</button>
      <button class="remove" ?disabled=${!free} aria-label=${texts.say('board.menu.detach', name)} title=${texts.say('board.menu.detach', name)} @click=${() => host.unalign(card.id, link.link)}>×</button>
    </li>`;
  }

  /** A weight that was not taken gives way to the one that holds. */
  async #weigh(link: Parent, field: HTMLInputElement): Promise<void> {
    if (!(await this.host.verbs.weigh(link.link, link.version, field.value))) field.value = formatNumber(link.weight, this.host.texts.language);
  }

  #add(card: string): void {
    this.#element()?.close();
    this.host.alignUnder(card, 'ALSO');
  }

  #closed(): void {
    const card = this.#card;
    this.#card = undefined;
    this.host.requestUpdate();
    if (card !== undefined) this.host.focusCard(card);
  }

  #element(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.ties');
  }
}

/** What a link leads to, as people know it: the key result's title, else the objective's. */
export function titleOf(model: Model, texts: Texts, { objective, keyResult, title }: Parent): string {
  const card = model.card(objective);
  const part = keyResult === undefined ? undefined : card?.keyResults.find(({ id }) => id === keyResult);
  return part?.title ?? title ?? card?.title ?? texts.say('board.ties.elsewhere');
}
