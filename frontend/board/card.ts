import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Card, Person } from './contract';
import { farFace } from './far';
import { bar, row, tone, type RowActions, type RowView } from './keyresult';
import type { Box } from './layout';
import type { Part } from './part';
import { nameOf } from './spoken';
import { PACE_MARK, type Texts } from './text';

export interface CardView {
  card: Card;
  texts: Texts;
  box: Box;
  zoom: number;
  /** Whether only title and pace can be read. */
  far: boolean;
  /** Where lines begin and end, from the card's top. */
  anchor: number;
  titleLines: number;
  /** Whether the last line has little room. */
  brief: boolean;
  /** What a screen reader adds to the card's name. */
  description: string;
  /** Place in the tree, for screen readers. */
  level: number;
  position: number;
  siblings: number;
  active: boolean;
  selected: boolean;
  /** Found by a search that goes on: stands out without having focus. */
  pointed: boolean;
  unfolded: boolean;
  flash: boolean;
  /** Somebody else who is at work on it. */
  other: Person | undefined;
  drag: Part;
  /** Its key results, where they are shown. */
  rows: readonly RowView[];
  actions: CardActions;
}

export interface CardActions extends Omit<RowActions, 'open'> {
  toggleRows(id: string): void;
  toggleBranch(id: string): void;
  menu(id: string, beside: Element): void;
  open(id: string): void;
}

const LOCK = svg`<svg viewBox="0 0 12 14" width="11" height="13" aria-hidden="true"><path d="M2.5 6V4.2a3.5 3.5 0 0 1 7 0V6" fill="none" stroke="currentColor" stroke-width="1.4"/><rect x="1" y="6" width="10" height="7" rx="1.8" fill="currentColor"/></svg>`;

/** What an aspirational objective is climbing, where there is no room for the word. */
export const PEAK = 'M1 11 5.5 3.5 8 7.5 9.5 5.5 13 11Z';
const MOUNTAIN = svg`<svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><path d=${PEAK} fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/></svg>`;

/** How a card stands out or steps back. */
export function classesOf({ card, drag, flash, pointed, other, selected }: Pick<CardView, 'card' | 'drag' | 'flash' | 'pointed' | 'other' | 'selected'>): string {
  const { stale, dimmed } = card;
  const movable = !card.fixed;
  const marks = Object.entries({ flash, stale, dimmed, pointed, busy: other !== undefined, movable, selected }).flatMap(([name, is]) => (is ? name : []));
  return ['card', tone(card.pace), drag, ...marks].join(' ');
}

/** Whether a card is seen and spoken of as before. What is being typed changes without its card. */
export function sameCard(one: CardView, other: CardView): boolean {
  const { rows: before, ...card } = one;
  const { rows: now } = other;
  if (now.some(({ edit }) => edit) || before.some(({ edit }) => edit) || before.length !== now.length) return false;
  return same(card, other) && before.every((row, index) => same(row, now[index] as RowView));
}

function same<T extends object>(one: T, other: T): boolean {
  return (Object.keys(one) as (keyof T)[]).every((each) => one[each] === other[each]);
}

export function cardItem(view: CardView): TemplateResult {
  const { card, texts, box, actions } = view;
  return html`<article
    id="card-${card.id}"
    class=${classesOf(view)}
    data-card=${card.id}
    role="treeitem"
    aria-label=${nameOf(card, texts)}
    aria-description=${view.description || nothing}
    aria-level=${view.level}
    aria-posinset=${view.position}
    aria-setsize=${view.siblings}
    aria-expanded=${card.children > 0 ? (card.open ? 'true' : 'false') : nothing}
    aria-selected=${view.selected ? 'true' : 'false'}
    tabindex=${view.active ? 0 : -1}
    style="transform:translate(${box.x}px,${box.y}px);height:${box.height}px"
    @dblclick=${(event: Event) => isControl(event) || actions.open(card.id)}
  >
    ${view.far ? farFace(view) : nearFace(view)} ${card.children > 0 ? branch(view) : nothing} ${view.other ? editor(view.other, texts) : nothing}
  </article>`;
}

function nearFace(view: CardView): TemplateResult {
  const { card, texts, actions } = view;
  return html`<div class="title">
      <i class="mark" aria-hidden="true">${PACE_MARK[card.pace]}</i>
      <span class="words" style="-webkit-line-clamp:${view.titleLines}" title=${card.title}>${card.title}</span>
      ${card.private ? html`<span class="lock" title=${texts.say('board.private')}>${LOCK}</span>` : nothing}
    </div>
    <div class="progress">${bar(card.progress, card.expected)}<span class="percent">${texts.figure(card.progress)}</span></div>
    ${meta(view)}
    ${view.rows.length > 0
      ? html`<ul class="rows">
          ${repeat(
            view.rows,
            ({ keyResult }) => keyResult.id,
            (each) => row(each, rowActions(actions, card.id)),
          )}
        </ul>`
      : nothing}
    ${menuButton(view)}`;
}

function rowActions(actions: CardActions, id: string): RowActions {
  return {
    edit: (keyResult) => actions.edit(keyResult),
    typed: (keyResult, text) => actions.typed(keyResult, text),
    keyDown: (keyResult, event) => actions.keyDown(keyResult, event),
    left: (keyResult) => actions.left(keyResult),
    save: (keyResult) => actions.save(keyResult),
    giveUp: (keyResult) => actions.giveUp(keyResult),
    toggle: (keyResult) => actions.toggle(keyResult),
    open: () => actions.open(id),
  };
}

/** Where not all has room, the chip and the age give way, so that one can read whose the card is. */
function meta({ card, texts, unfolded, active, brief, actions }: CardView): TemplateResult {
  const full = texts.checkedIn(card);
  const age = brief && card.checkedInAt ? texts.shortAge(card.checkedInAt) : full;
  const aspirational = texts.say('board.aspirational');
  return html`<div class="meta">
    ${avatar(card.owner)}<span class="holder" title=${texts.holder(card)}>${texts.holder(card)}</span>
    ${card.keyResults.length > 0
      ? html`<button
          class="count"
          tabindex=${active ? 0 : -1}
          aria-expanded=${unfolded ? 'true' : 'false'}
          @click=${() => actions.toggleRows(card.id)}
        >${texts.say('board.keyResults', card.keyResults.length)}<span class="twist" aria-hidden="true"></span></button>`
      : nothing}
    ${card.committed ? nothing : brief ? html`<span class="peak" title=${aspirational}>${MOUNTAIN}</span>` : html`<span class="pill">${aspirational}</span>`}
    ${age ? html`<span class="age" title=${full}>${age}</span>` : nothing}
  </div>`;
}

export function avatar(person: Person): TemplateResult {
  return html`<span class="avatar" style="background:var(--nb-hue-${person.hue})" title=${person.name} aria-hidden="true">${person.initials}</span>`;
}

/** Whose mark the card carries while they work on it: a frame in their colour and their name. */
function editor({ name, hue }: Person, texts: Texts): TemplateResult {
  return html`<span class="other" style="--other:var(--nb-hue-${hue})"><span>${texts.say('board.editing', name)}</span></span>`;
}

function menuButton({ card, texts, active, actions }: CardView): TemplateResult {
  return html`<button
    class="more"
    tabindex=${active ? 0 : -1}
    aria-haspopup="menu"
    aria-label=${texts.say('board.menu')}
    title=${texts.say('board.menu')}
    @click=${(event: Event) => actions.menu(card.id, event.currentTarget as Element)}
  >⋯</button>`;
}

/** Folded: how many objectives it holds and how the worst of them stands, or how many of those match that are looked for. Unfolded: a quiet knob where the lines begin. */
function branch({ card, texts, anchor, active, actions }: CardView): TemplateResult {
  const label = texts.branch(card);
  const matches = html`<b>${texts.shortNumber(card.found ?? 0)}</b>`;
  const folded = html`<b>${texts.shortNumber(card.holds ?? 0)}</b
    >${card.worst ? html`<i class=${tone(card.worst)}>${PACE_MARK[card.worst]}</i>` : nothing}`;
  return html`<button
    class="branch ${card.open ? 'open' : card.found ? 'found' : ''}"
    tabindex=${active ? 0 : -1}
    aria-label=${label}
    title=${label}
    style="top:${anchor}px"
    @click=${() => actions.toggleBranch(card.id)}
  >${card.open ? nothing : card.found ? matches : folded}<span class="chevron" aria-hidden="true"></span></button>`;
}

/** Whether the event came from a button or field inside the card. */
export function isControl(event: Event): boolean {
  const [origin] = event.composedPath();
  return origin instanceof Element && origin.closest('button, input, a') !== null;
}
