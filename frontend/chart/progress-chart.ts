import { css, html, LitElement, nothing } from 'lit';
import type { EChartsType } from 'echarts/core';
import type { Drawing, Moment } from './drawing.js';
import { checkIns, optionOf, told } from './option.js';

/** What the Java twin gives when it is asked: org.northboard.sheet.ProgressChart. */
interface Server {
  drawing(): Promise<Drawing | null>;
}

/**
 * An objective's progress over its cycle against what was expected. It asks for what it shows once somebody can see it, and
 * again when it is told that there is something newer.
 */
export class ProgressChart extends LitElement {
  static override properties = { drawing: { state: true } };

  static override styles = css`
    :host { display: block; }
    :host([hidden]) { display: none; }
    .place { height: 200px; }
    .alternative { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .tip-text { display: grid; gap: 2px; max-width: 260px; white-space: normal; font-size: 12.5px; line-height: 1.45; color: var(--nb-ink); }
    .tip-text > :first-child { font-weight: 600; }
    .tip-text > :last-child:not(:first-child) { color: var(--nb-muted); }
  `;

  declare drawing: Drawing | undefined;
  declare $server: Server;
  private chart: EChartsType | undefined;
  private seen = false;
  private readonly sight = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      this.sight.disconnect();
      this.seen = true;
      void this.load();
    }
  });
  private readonly size = new ResizeObserver(() => this.chart?.resize());

  override connectedCallback(): void {
    super.connectedCallback();
    this.sight.observe(this);
    this.size.observe(this);
  }

  override disconnectedCallback(): void {
    this.sight.disconnect();
    this.size.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
    super.disconnectedCallback();
  }

  /** There is something newer to show. */
  stale(): void {
    if (this.seen) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const [drawing, { paintOn }] = await Promise.all([this.$server.drawing(), import('./paint.js')]);
    this.drawing = drawing ?? undefined;
    await this.updateComplete;
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    if (place && this.drawing && this.isConnected) {
      this.chart ??= paintOn(place);
      this.chart.setOption(optionOf(this.drawing, (moment) => this.tip(moment)), { notMerge: true });
    }
  }

  private tip(moment: Moment): HTMLElement {
    const tip = document.createElement('div');
    tip.className = 'tip-text';
    for (const line of this.drawing ? told(this.drawing, moment) : []) {
      const part = document.createElement('span');
      part.textContent = line;
      tip.append(part);
    }
    return tip;
  }

  override render() {
    const drawing = this.drawing;
    return html`
      <div class="place" aria-hidden="true"></div>
      ${drawing
        ? html`<div class="alternative" role="note">
            <p>${drawing.summary}</p>
            <ul>${checkIns(drawing.reached).map((moment) => html`<li>${told(drawing, moment).join(' · ')}</li>`)}</ul>
            <ul>${drawing.marks.map((mark) => html`<li>${mark.text}</li>`)}</ul>
          </div>`
        : nothing}
    `;
  }
}

customElements.define('nb-progress-chart', ProgressChart);
