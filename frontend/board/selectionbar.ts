import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from './text';
import type { LongWork } from './work';

export interface SelectionActions {
  alignSelected(): void;
  moveSelected(): void;
  giveSelected(): void;
  clearSelection(): void;
  stopWork(): void;
}

/** What can be done to the selected cards, and how far that is. */
export function selectionBar(count: number, work: LongWork['current'], texts: Texts, actions: SelectionActions): TemplateResult {
  return html`<div class="selection">
    <span class="hidden" aria-live="polite">${count > 0 ? texts.say('board.select.count', count) : ''}</span>
    ${work ? progress(work, texts, actions) : count > 0 ? choices(count, texts, actions) : nothing}
  </div>`;
}

function choices(count: number, texts: Texts, actions: SelectionActions): TemplateResult {
  return html`<div class="chosen" role="group" aria-label=${texts.say('board.select.label')} @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && actions.clearSelection()}>
    <b>${texts.say('board.select.count', count)}</b>
    <button @click=${actions.alignSelected}>${texts.say('board.menu.align')}</button>
    <button @click=${actions.moveSelected}>${texts.say('board.select.cycle')}</button>
    <button @click=${actions.giveSelected}>${texts.say('board.select.owner')}</button>
    <button class="quiet" @click=${actions.clearSelection}>${texts.say('board.select.clear')}</button>
  </div>`;
}

function progress({ what, seen, total }: NonNullable<LongWork['current']>, texts: Texts, actions: SelectionActions): TemplateResult {
  const share = total === 0 ? 0 : seen / total;
  return html`<div class="chosen working">
    <span>${what}</span>
    <span class="way" role="progressbar" aria-label=${what} aria-valuemin="0" aria-valuemax=${total} aria-valuenow=${seen}><span style="width:${(share * 100).toFixed(1)}%"></span></span>
    <span class="figure">${total === 0 ? nothing : texts.say('board.work.seen', seen, total)}</span>
    <button @click=${actions.stopWork}>${texts.say('board.work.stop')}</button>
  </div>`;
}
