import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from './text';

/** How something stands that is being typed. */
export interface Typed {
  /** Why it was not taken; empty while all is well. */
  readonly reason: string;
  /** `offered`: typed on an earlier page and never saved. `kept`: the server cannot be reached, it will be sent again. */
  readonly state: 'typing' | 'offered' | 'kept';
  /** Two values to choose from are shown elsewhere. */
  readonly conflict?: unknown;
}

export interface NoteActions {
  /** Saves what was typed earlier. */
  save(id: string): void;
  /** Lets go of it. */
  giveUp(id: string): void;
}

/** All that is said under a value being typed; empty while there is nothing to say. */
export function noteOf(typed: Typed | undefined, texts: Texts): string {
  if (!typed || typed.conflict) return '';
  if (typed.reason !== '' || typed.state !== 'offered') return words(typed, texts);
  return `${words(typed, texts)}   ${texts.say('board.draft.save')}   ${texts.say('board.draft.discard')}`;
}

/** @param id of what is typed */
export function note(id: string, typed: Typed, texts: Texts, actions: NoteActions): TemplateResult | typeof nothing {
  if (noteOf(typed, texts) === '') return nothing;
  const bad = typed.reason !== '';
  const choice = (key: string, act: (id: string) => void) =>
    html`<button @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => act(id)}>${texts.say(key)}</button>`;
  return html`<span class="note ${bad ? 'bad' : ''}" id="note-${id}" role=${bad ? 'alert' : 'status'}
    >${words(typed, texts)}${!bad && typed.state === 'offered'
      ? html`${choice('board.draft.save', (id) => actions.save(id))}${choice('board.draft.discard', (id) => actions.giveUp(id))}`
      : nothing}</span
  >`;
}

function words({ reason, state }: Typed, texts: Texts): string {
  if (reason !== '') return reason;
  if (state === 'offered') return texts.say('board.draft.offered');
  return state === 'kept' ? texts.say('board.draft.kept') : '';
}
