import { html, nothing, type TemplateResult } from 'lit';
import type { Edit } from './edit';
import type { Texts } from './text';

export interface NoteActions {
  /** Saves what was typed earlier. */
  save(id: string): void;
  /** Lets go of it. */
  giveUp(id: string): void;
}

/** All that is said under a value being typed; empty while there is nothing to say. */
export function noteOf(edit: Edit | undefined, texts: Texts): string {
  if (!edit || edit.conflict) return '';
  if (edit.reason !== '' || edit.state !== 'offered') return words(edit, texts);
  return `${words(edit, texts)}   ${texts.say('board.draft.save')}   ${texts.say('board.draft.discard')}`;
}

export function note(edit: Edit, texts: Texts, actions: NoteActions): TemplateResult | typeof nothing {
  if (noteOf(edit, texts) === '') return nothing;
  const bad = edit.reason !== '';
  const choice = (key: string, act: (id: string) => void) =>
    html`<button @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => act(edit.keyResult)}>${texts.say(key)}</button>`;
  return html`<span class="note ${bad ? 'bad' : ''}" id="note-${edit.keyResult}" role=${bad ? 'alert' : 'status'}
    >${words(edit, texts)}${!bad && edit.state === 'offered'
      ? html`${choice('board.draft.save', (id) => actions.save(id))}${choice('board.draft.discard', (id) => actions.giveUp(id))}`
      : nothing}</span
  >`;
}

function words({ reason, state }: Edit, texts: Texts): string {
  if (reason !== '') return reason;
  if (state === 'offered') return texts.say('board.draft.offered');
  return state === 'kept' ? texts.say('board.draft.kept') : '';
}
