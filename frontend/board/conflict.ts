import { html, nothing, type TemplateResult } from 'lit';
import type { Conflict } from './contract';
import type { Texts } from './text';

/** Two values for one thing. */
export interface Choice {
  /** Of what both have changed. */
  readonly id: string;
  /** What that is, as the key of its text. */
  readonly title: 'board.conflict.title' | 'board.conflict.ofWeight';
  readonly mine: string;
  readonly conflict: Conflict;
  /** Where it floats; without it, it stands where it is put. */
  readonly place?: { readonly x: number; readonly y: number };
}

export interface ConflictActions {
  keepMine(): void;
  takeTheirs(): void;
  /** Leaves the choice open. */
  back(): void;
}

/** The person decides. The focus comes to the whole, so that no key pressed too often decides. */
export function choiceOf({ id, title, mine, conflict: { by, theirs }, place }: Choice, texts: Texts, actions: ConflictActions): TemplateResult {
  return html`<div
    class="conflict"
    role="alertdialog"
    tabindex="-1"
    data-conflict=${id}
    aria-label=${texts.say(title)}
    aria-describedby="conflict-by-${id} conflict-values-${id}"
    style=${place ? `left:${place.x}px;top:${place.y}px` : nothing}
    @keydown=${(event: KeyboardEvent) => keyDown(event, actions)}
  >
    <p id="conflict-by-${id}" role=${place ? nothing : 'alert'}>${texts.say('board.conflict.by', by)}</p>
    <dl id="conflict-values-${id}">
      <dt>${texts.say('board.conflict.mine')}</dt>
      <dd>${mine}</dd>
      <dt>${texts.say('board.conflict.theirs', by)}</dt>
      <dd>${theirs}</dd>
    </dl>
    <div class="choices">
      <button class="first" @click=${actions.keepMine}>${texts.say('board.conflict.keepMine')}</button>
      <button @click=${actions.takeTheirs}>${texts.say('board.conflict.takeTheirs')}</button>
    </div>
  </div>`;
}

/** Whether somebody is at work on another value by now: in its field, or at its choice. @param field names what is typed into a field */
export function isAtAnother(at: Element | null, field: 'field' | 'weight', id: string): boolean {
  const typing = at?.matches('input') && (at as HTMLElement).dataset[field] !== id;
  const choosing = at?.closest<HTMLElement>('[data-conflict]')?.dataset['conflict'] ?? id;
  return typing === true || choosing !== id;
}

const WAYS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** No key means anything to the board below. */
function keyDown(event: KeyboardEvent, actions: ConflictActions): void {
  event.stopPropagation();
  const way = WAYS[event.key];
  if (event.key === 'Escape') event.repeat || actions.back();
  else if (way !== undefined) walk(event, way);
  else if (!event.repeat || event.key === 'Tab') return;
  event.preventDefault();
}

/** From the whole, every arrow leads to the first choice. */
function walk({ currentTarget, target }: KeyboardEvent, way: -1 | 1): void {
  const choices = [...(currentTarget as Element).querySelectorAll('button')];
  const at = choices.findIndex((choice) => choice === target);
  choices[at < 0 ? 0 : (at + way + choices.length) % choices.length]?.focus();
}
