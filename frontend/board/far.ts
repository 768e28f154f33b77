import { html, nothing, type TemplateResult } from 'lit';
import type { CardView } from './card';
import { bar } from './keyresult';
import { PACE_MARK } from './text';
import { farLines, isTiny } from './view';

/** A card from far away: in words that can still be read, what it is and how it stands. */
export function farFace({ card, texts, box, zoom }: CardView): TemplateResult {
  const tiny = isTiny(zoom);
  return html`<div class="far ${tiny ? 'tiny' : ''}">
    <div class="title">
      <i class="mark" aria-hidden="true">${PACE_MARK[card.pace]}</i>
      <span class="words" style="-webkit-line-clamp:${farLines(box.height, zoom)}" title=${card.title}>${card.title}</span>
    </div>
    ${tiny ? nothing : html`<div class="progress">${bar(card.progress, card.expected)}<span class="percent">${texts.figure(card.progress)}</span></div>`}
  </div>`;
}
