import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { KeyResult, Pace } from './contract';
import type { Edit } from './edit';
import { note, noteOf, type NoteActions } from './note';
import type { Texts } from './text';

const TONE: Record<Pace, string> = {
  DONE: 'done',
  NO_DATA: 'slate',
  TOO_EARLY: 'slate',
  ON_TRACK: 'good',
  BEHIND: 'warn',
  AT_RISK: 'bad',
};

export function tone(pace: Pace): string {
  return TONE[pace];
}

/** Filled = progress, tick = expected today. The figure beside it says what the bar cannot: below 0, beyond 100 %. */
export function bar(progress: number | undefined, expected: number): TemplateResult {
  const filled = Math.min(1, Math.max(0, progress ?? 0)) * 100;
  const tick = Math.min(1, Math.max(0, expected)) * 100;
  return html`<span class="bar" aria-hidden="true"
    ><span class="track"><span class="fill" style="translate:${(filled - 100).toFixed(2)}%"></span></span
    ><span class="tick" style="left:${tick.toFixed(2)}%"></span
  ></span>`;
}

export interface RowView {
  keyResult: KeyResult;
  texts: Texts;
  height: number;
  titleLines: number;
  edit: Edit | undefined;
  flash: boolean;
  target: boolean;
  lifted: boolean;
  /** Whether Tab stops here: only inside the active card. */
  reachable: boolean;
}

export interface RowActions extends NoteActions {
  edit(id: string): void;
  typed(id: string, text: string): void;
  keyDown(id: string, event: KeyboardEvent): void;
  left(id: string): void;
  toggle(keyResult: KeyResult): void;
  open(): void;
}

export function row(view: RowView, actions: RowActions): TemplateResult {
  const { keyResult, texts, edit } = view;
  const classes = ['row', view.titleLines === 1 ? 'one' : '', tone(keyResult.pace), view.flash ? 'flash' : '', view.target ? 'target' : '', view.lifted ? 'lifted' : ''];
  return html`<li class=${classes.join(' ')} data-row=${keyResult.id} style="height:${view.height}px">
    <span class="name" style="-webkit-line-clamp:${view.titleLines}" title=${keyResult.title}>${keyResult.title}</span>
    <span class="value">${value(view, actions)}</span>
    ${bar(keyResult.progress, keyResult.expected)}
    ${edit ? note(keyResult.id, edit, texts, actions) : nothing}
    <span class="hidden"
      >${texts.pace(keyResult.pace)}. ${texts.say('board.card.progress', texts.figure(keyResult.progress), texts.figure(keyResult.expected))}</span
    >
  </li>`;
}

function value(view: RowView, actions: RowActions): TemplateResult {
  const { keyResult, texts, edit } = view;
  const tab = view.reachable ? 0 : -1;
  const figure = html`<b>${texts.value(keyResult)}</b>`;
  const all = texts.figures(keyResult);
  if (edit) return field(view, edit, actions);
  if (keyResult.aligned) {
    const why = texts.say('board.aligned');
    return html`<span title=${why}>${figure}<i role="img" aria-label=${why}>⇠</i></span>`;
  }
  if (keyResult.measure === 'MILESTONES') {
    return html`<button class="figure" tabindex=${tab} data-value=${keyResult.id} @click=${actions.open}>${figure}</button>`;
  }
  if (!keyResult.editable) return html`<span title=${all}>${counted(view, figure)}</span>`;
  if (keyResult.measure === 'DONE') {
    const done = (keyResult.current ?? 0) >= 1;
    return html`<button
      class="check"
      role="checkbox"
      aria-checked=${done ? 'true' : 'false'}
      aria-label=${keyResult.title}
      tabindex=${tab}
      data-value=${keyResult.id}
      @click=${() => actions.toggle(keyResult)}
    ><span class="box" aria-hidden="true">${done ? '✓' : ''}</span>${figure}</button>`;
  }
  return html`<button
    class="figure editable"
    tabindex=${tab}
    data-value=${keyResult.id}
    aria-label=${texts.say('board.edit.start', keyResult.title, all)}
    title=${all}
    @click=${() => actions.edit(keyResult.id)}
  >${counted(view, figure)}</button>`;
}

/** A value, what it is held against, and their unit, which goes to a line of its own where the title needs the room. */
function counted({ keyResult, texts }: RowView, value: TemplateResult): TemplateResult {
  const goal = texts.goal(keyResult);
  const unit = texts.unit(keyResult);
  return html`<span class="held">${value}${goal ? html` <em>${goal}</em>` : nothing}</span>${unit ? html` <em class="unit">${unit}</em>` : nothing}`;
}

/** In place of the value; beside or below it what it is held against, cut off before the title is. */
function field({ keyResult, texts }: RowView, edit: Edit, actions: RowActions): TemplateResult {
  const bad = edit.reason !== '' || edit.conflict !== undefined;
  const input = html`<input
      class="field ${bad ? 'bad' : ''}"
      data-field=${keyResult.id}
      inputmode="decimal"
      autocomplete="off"
      enterkeyhint="done"
      aria-label=${texts.say('board.edit.label', keyResult.title)}
      aria-invalid=${bad ? 'true' : 'false'}
      aria-describedby=${noteOf(edit, texts) ? `note-${keyResult.id}` : nothing}
      ?readonly=${edit.saving}
      style="width:calc(${Math.max(4, edit.text.length)}ch + 17px)"
      .value=${edit.text}
      ${ref(selectOnce)}
      @input=${(event: Event) => actions.typed(keyResult.id, (event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => actions.keyDown(keyResult.id, event)}
      @blur=${() => actions.left(keyResult.id)}
    />`;
  const rest = [texts.goal(keyResult), texts.unit(keyResult)].filter((part) => part !== '').join(' ');
  return html`${input} ${rest ? html`<em class="rest" title=${rest}>${rest}</em>` : nothing}`;
}

const seen = new WeakSet<Element>();

/** The old value is selected, so that typing replaces it. */
function selectOnce(element: Element | undefined): void {
  if (!(element instanceof HTMLInputElement) || seen.has(element)) return;
  seen.add(element);
  element.addEventListener('focus', () => element.select(), { once: true });
}
