import { html, type TemplateResult } from 'lit';
import type { Edit } from './editor';
import type { Texts } from './text';

export interface ConflictActions {
  keepMine(): void;
  takeTheirs(): void;
}

/** Two values for one key result: the person decides. */
export function conflictPopover(edit: Edit, x: number, y: number, texts: Texts, actions: ConflictActions): TemplateResult {
  const conflict = edit.conflict;
  return html`<div class="conflict" role="alertdialog" aria-label=${texts.say('board.conflict.title')} style="left:${x}px;top:${y}px">
    <p>${texts.say('board.conflict.by', conflict?.by ?? '')}</p>
    <dl>
      <dt>${texts.say('board.conflict.mine')}</dt>
      <dd>${edit.text}</dd>
      <dt>${texts.say('board.conflict.theirs', conflict?.by ?? '')}</dt>
      <dd>${conflict?.theirs ?? ''}</dd>
    </dl>
    <div class="choices">
      <button class="first" data-keep=${edit.keyResult} @click=${actions.keepMine}>${texts.say('board.conflict.keepMine')}</button>
      <button @click=${actions.takeTheirs}>${texts.say('board.conflict.takeTheirs')}</button>
    </div>
  </div>`;
}
