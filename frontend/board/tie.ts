import { html, nothing, type TemplateResult } from 'lit';
import { choiceOf } from './conflict';
import type { Parent } from './contract';
import { note, noteOf, type Typed } from './note';
import { formatNumber } from './numbers';
import type { Texts } from './text';
import type { Weighing } from './weights';

export interface TieView {
  readonly link: Parent;
  /** Of what it leads to. */
  readonly name: string;
  /** Whether the card stands beside that. */
  readonly stands: boolean;
  /** Whether the viewer may change it. */
  readonly free: boolean;
  /** The weight that is typed and not saved yet. */
  readonly typed: Weighing | undefined;
  readonly texts: Texts;
}

export interface TieActions {
  changeKind(): void;
  makePrimary(): void;
  remove(): void;
  typed(text: string): void;
  left(): void;
  keyDown(event: KeyboardEvent): void;
  save(): void;
  giveUp(): void;
  keepMine(): void;
  /** From the choice between two weights back to the field. */
  back(): void;
}

/** Whether something is wrong with what is typed, so that it is not saved by itself. */
export function isWrong(typed: Typed | undefined): boolean {
  return typed !== undefined && (typed.reason !== '' || typed.conflict !== undefined);
}

/** One link of a card with its knobs. */
export function tie(view: TieView, actions: TieActions): TemplateResult {
  const { link, name, stands, free, texts } = view;
  const detach = texts.say('board.menu.detach', name);
  return html`<li class="tie">
    <span class="what"><b title=${name}>${name}</b>${stands ? html`<small>${texts.say('board.ties.primary')}</small>` : nothing}</span>
    ${kind(view, actions)}
    ${weight(view, actions)}
    <button class="lead" ?disabled=${!free || !link.can.includes('LEAD')} ?hidden=${stands} @click=${actions.makePrimary}>${texts.say('board.ties.makePrimary')}</button>
    <button class="remove" ?disabled=${!free} aria-label=${detach} title=${detach} @click=${actions.remove}>×</button>
    ${contributes(link) ? said(view, actions) : nothing}
  </li>`;
}

function kind({ link, name, free, texts }: TieView, actions: TieActions): TemplateResult {
  const mayChange = link.can.includes('CHANGE_KIND');
  const change = texts.say(mayChange ? (contributes(link) ? 'board.ties.toSupports' : 'board.ties.toContributes') : 'board.ties.onCheckIns', name);
  return html`<button
    class="kind ${contributes(link) ? '' : 'supports'}"
    ?disabled=${!free || !mayChange}
    aria-label=${change}
    title=${change}
    @click=${actions.changeKind}
  >${texts.say(contributes(link) ? 'board.ties.contributes' : 'board.ties.supports')}</button>`;
}

function weight({ link, name, free, typed, texts }: TieView, actions: TieActions): TemplateResult {
  const bad = isWrong(typed);
  return html`<label class="weight" ?hidden=${!contributes(link)}
    ><span>${texts.say('board.ties.weight')}</span
    ><input
      inputmode="decimal"
      autocomplete="off"
      data-weight=${link.link}
      class=${bad ? 'bad' : ''}
      ?disabled=${!free}
      ?readonly=${typed?.saving === true}
      aria-label=${texts.say('board.ties.weightOf', name)}
      aria-invalid=${bad ? 'true' : 'false'}
      aria-describedby=${noteOf(typed, texts) ? `note-${link.link}` : nothing}
      .value=${typed?.text ?? formatNumber(link.weight, texts.language)}
      @input=${(event: Event) => actions.typed((event.currentTarget as HTMLInputElement).value)}
      @keydown=${actions.keyDown}
      @blur=${actions.left}
  /></label>`;
}

/** What there is to say or to choose about the weight that is typed. */
function said({ link, typed, texts }: TieView, actions: TieActions): TemplateResult | typeof nothing {
  if (!typed) return nothing;
  if (!typed.conflict) return note(link.link, typed, texts, actions);
  return choiceOf({ id: link.link, title: 'board.conflict.ofWeight', mine: typed.text, conflict: typed.conflict }, texts, {
    keepMine: actions.keepMine,
    takeTheirs: actions.giveUp,
    back: actions.back,
  });
}

function contributes({ kind: how }: Parent): boolean {
  return how === 'CONTRIBUTES';
}
