import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AlignMode, Card, Parent } from './contract';
import { isAtAnother } from './conflict';
import { mayLift } from './drop';
import type { KeptValues } from './kept';
import type { Model } from './model';
import type { Texts } from './text';
import { isWrong, tie } from './tie';
import type { Back } from './toast';
import type { Verbs } from './verbs';
import { Weights } from './weights';

export interface TiesHost {
  readonly model: Model;
  readonly texts: Texts;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  readonly verbs: Verbs;
  readonly keptWeights: KeptValues;
  readonly isConnected: boolean;
  requestUpdate(): void;
  focusCard(id: string): void;
  alignUnder(id: string, mode: AlignMode): void;
  unalign(id: string, link: string): void;
  tell(message: string, about?: Back): void;
}

/** What a card is aligned to, link by link: its kind, its weight, which one is the primary one, and how to take it away. */
export class Ties {
  #card: string | undefined;
  /** Those of its links that have a weight. */
  #weighed: readonly string[] = [];
  #offered = false;
  readonly #weights: Weights;

  constructor(private readonly host: TiesHost) {
    this.#weights = new Weights({
      kept: host.keptWeights,
      texts: () => host.texts,
      send: (...what) => host.verbs.weigh(...what),
      here: () => host.isConnected,
      shows: (link) => this.#current()?.parents.some((each) => each.link === link) === true,
      focusConflict: (link) => void this.#focusConflict(link),
      remind: (link) => this.#remindOf(new Set([link])),
      redraw: () => host.requestUpdate(),
      tell: (message) => host.tell(message),
      takeBack: (operation, what) => void host.verbs.undo(operation, what),
    });
  }

  async ask(card: string): Promise<void> {
    this.#card = card;
    this.#current()?.parents.forEach((link) => this.#weights.restore(link));
    this.#weighed = weighed(this.#current());
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#element()?.showModal();
  }

  /** Says once that a weight was typed on an earlier page and never saved, and leads there. */
  offer(): void {
    if (!this.#offered) this.#offered = this.#remindOf(new Set(this.host.keptWeights.all().filter((link) => !this.#weights.of(link))));
  }

  /** Returns whether a card on the board has one of these links. */
  #remindOf(links: ReadonlySet<string>): boolean {
    const holds = (card: Card) => weighed(card).some((link) => links.has(link));
    const card = links.size === 0 ? undefined : [...this.host.model.cards()].find(holds);
    if (card) this.#remind(card);
    return card !== undefined;
  }

  /** Follows what has become of the card: what is typed for a link that is gone is said to be lost, and without a card there is no dialog. */
  follow(): void {
    const card = this.#current();
    const now = weighed(card);
    const { texts } = this.host;
    for (const link of this.#weighed.filter((each) => !now.includes(each))) {
      const supports = card?.parents.some((each) => each.link === link) === true;
      this.#weights.lose(link, texts.say(supports ? 'board.ties.noWeight' : 'board.ties.gone'));
    }
    this.#weighed = now;
    if (this.#card !== undefined && !card) this.#element()?.close();
  }

  #remind({ id, title }: Card): void {
    this.host.tell(this.host.texts.say('board.ties.left', title), { word: 'board.ties.open', go: () => void this.ask(id) });
  }

  /** Back on the page, what is kept is sent. */
  resume(): void {
    this.#weights.resume();
  }

  /** Takes back what was meanwhile saved or given up on another page. */
  forget(): void {
    this.#weights.forget();
  }

  render(): TemplateResult {
    const card = this.#current();
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
        ${repeat(
          card.parents,
          ({ link }) => link,
          (link) => this.#tie(card, link, link.link === stands, free),
        )}
      </ul>
      <div class="feet">
        <button ?disabled=${!free} @click=${() => this.#add(card.id)}>${texts.say('board.menu.alsoAlign')}</button>
        <button class="first" @click=${() => this.#element()?.close()}>${texts.say('board.ties.close')}</button>
      </div>
    </div>`;
  }

  #tie(card: Card, link: Parent, stands: boolean, free: boolean): TemplateResult {
    const { host } = this;
    const weights = this.#weights;
    const { link: id, version } = link;
    // What was chosen takes its buttons along: the focus goes to the field.
    const back = () => this.#focus('weight', id);
    return tie(
      { link, name: titleOf(host.model, host.texts, link), stands, free, typed: weights.of(id), texts: host.texts },
      {
        changeKind: () => void host.verbs.changeKind(id, version, link.kind === 'CONTRIBUTES' ? 'SUPPORTS' : 'CONTRIBUTES'),
        makePrimary: () => void host.verbs.makePrimary(id, version),
        remove: () => host.unalign(card.id, id),
        typed: (text) => weights.typed(link, text),
        left: () => weights.left(link),
        keyDown: (event) => this.#key(link, event),
        save: () => {
          void weights.save(link);
          back();
        },
        giveUp: () => {
          weights.giveUp(id);
          back();
        },
        keepMine: () => {
          void weights.keepMine(link);
          back();
        },
        back,
      },
    );
  }

  /** Whoever types another weight by now goes on with that; the choice is there when they come back to this one. */
  async #focusConflict(link: string): Promise<void> {
    await this.host.updateComplete;
    if (!isAtAnother((this.host.renderRoot as ShadowRoot).activeElement, 'weight', link)) this.#focus('conflict', link);
  }

  #focus(what: 'weight' | 'conflict', link: string): void {
    this.host.renderRoot.querySelector<HTMLElement>(`[data-${what}="${CSS.escape(link)}"]`)?.focus();
  }

  /** Escape gives up what is typed, and closes the dialog only where nothing is; held down, it does no more than that. */
  #key(link: Parent, event: KeyboardEvent): void {
    if (event.isComposing) return;
    const typed = this.#weights.of(link.link);
    if (typed?.conflict && (event.key === 'Enter' || event.key === 'ArrowDown')) this.#focus('conflict', link.link);
    else if (event.key === 'Enter' && !event.repeat) void this.#weights.save(link);
    else if (event.key !== 'Escape') return;
    else if (!event.repeat && typed) this.#weights.giveUp(link.link);
    else if (!event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #current(): Card | undefined {
    return this.#card === undefined ? undefined : this.host.model.card(this.#card);
  }

  #add(card: string): void {
    this.#element()?.close();
    this.host.alignUnder(card, 'ALSO');
  }

  #closed(): void {
    const card = this.#card;
    const left = this.#current();
    this.#card = undefined;
    this.#weighed = [];
    this.host.requestUpdate();
    if (card !== undefined) this.host.focusCard(card);
    // What is wrong with it was said in the dialog, perhaps only while that was closing.
    if (left?.parents.some(({ link }) => isWrong(this.#weights.of(link)))) this.#remind(left);
  }

  #element(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.ties');
  }
}

/** The links of a card that have a weight. */
function weighed(card: Card | undefined): string[] {
  return card?.parents.flatMap(({ link, kind }) => (kind === 'CONTRIBUTES' ? [link] : [])) ?? [];
}

/** What a link leads to, as people know it: the key result's title, else the objective's. */
export function titleOf(model: Model, texts: Texts, { objective, keyResult, title }: Parent): string {
  const card = model.card(objective);
  const part = keyResult === undefined ? undefined : card?.keyResults.find(({ id }) => id === keyResult);
  return part?.title ?? title ?? card?.title ?? texts.say('board.ties.elsewhere');
}
