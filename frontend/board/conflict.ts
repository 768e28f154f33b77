import { html, type TemplateResult } from 'lit';
import type { Edit } from './edit';
import type { Texts } from './text';

export interface ConflictActions {
  keepMine(): void;
  takeTheirs(): void;
  /** Leaves the choice open. */
  back(): void;
}

/** Two values for one key result: the person decides. The focus comes to the whole, so that no key pressed too often decides. */
export function conflictPopover(edit: Edit, x: number, y: number, texts: Texts, actions: ConflictActions): TemplateResult {
  const { conflict, keyResult } = edit;
  const by = conflict?.by ?? '';
  return html`<div
    class="conflict"
    role="alertdialog"
    tabindex="-1"
    data-conflict=${keyResult}
    aria-label=${texts.say('board.conflict.title')}
    aria-describedby="conflict-by-${keyResult} conflict-values-${keyResult}"
    style="left:${x}px;top:${y}px"
    @keydown=${(event: KeyboardEvent) => keyDown(event, actions)}
  >
    <p id="conflict-by-${keyResult}">${texts.say('board.conflict.by', by)}</p>
    <dl id="conflict-values-${keyResult}">
      <dt>${texts.say('board.conflict.mine')}</dt>
      <dd>${edit.text}</dd>
      <dt>${texts.say('board.conflict.theirs', by)}</dt>
      <dd>${conflict?.theirs ?? ''}</dd>
    </dl>
    <div class="choices">
      <button class="first" @click=${actions.keepMine}>${texts.say('board.conflict.keepMine')}</button>
      <button @click=${actions.takeTheirs}>${texts.say('board.conflict.takeTheirs')}</button>
    </div>
  </div>`;
}

const WAYS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** No key means anything to the board below. */
function keyDown(event: KeyboardEvent, actions: ConflictActions): void {
  event.stopPropagation();
  const way = WAYS[event.key];
  if (event.key === 'Escape') actions.back();
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
