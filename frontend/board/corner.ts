import { html, svg, type TemplateResult } from 'lit';
import type { Texts } from './text';
import { LEAST, MOST, type View } from './view';
import type { Zoom } from './zoom';

export interface CornerHost {
  readonly texts: Texts;
  readonly view: View;
  readonly zoom: Zoom;
}

const ALL = svg`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** The quiet control in the board's corner: how large it is seen. */
export class Corner {
  constructor(private readonly host: CornerHost) {}

  render(): TemplateResult {
    const { texts, view, zoom } = this.host;
    return html`<div class="corner" role="group" aria-label=${texts.say('board.view')}>
      ${button(texts.say('board.zoom.out'), '−', () => zoom.step(-1), view.zoom <= LEAST)}
      <button class="factor" title=${texts.say('board.zoom.reset', '0')} aria-label=${texts.say('board.zoom.now', texts.figure(view.zoom))} @click=${() => zoom.to(1)}>
        ${texts.figure(view.zoom)}
      </button>
      ${button(texts.say('board.zoom.in'), '+', () => zoom.step(1), view.zoom >= MOST)} ${button(texts.say('board.zoom.fit'), '1', () => zoom.fit(), false, ALL)}
    </div>`;
  }
}

function button(label: string, key: string, run: () => void, disabled: boolean, face: unknown = key): TemplateResult {
  return html`<button title="${label} (${key})" aria-label=${label} ?disabled=${disabled} @click=${run}>${face}</button>`;
}
