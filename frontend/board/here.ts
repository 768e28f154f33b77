import { html, LitElement, type TemplateResult } from 'lit';
import type { Person } from './contract';

/** What a board tells the page about who is on it. */
export interface HereDetail {
  faces: Person[];
  /** How many more there are than have a face. */
  more: number;
  /** How many people are here, in words. */
  label: string;
}

/** More faces than this are a number. */
const FACES = 3;

/** The people on the board beside it, in the page's own look. Nobody else here: nothing is shown. */
export class NbHere extends LitElement {
  static override readonly properties = { detail: { state: true } };

  declare detail: HereDetail | undefined;
  #connected = new AbortController();

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new AbortController();
    window.addEventListener('nb-here', (event) => (this.detail = (event as CustomEvent<HereDetail>).detail), { signal: this.#connected.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected.abort();
  }

  protected override render(): TemplateResult {
    const { faces, more, label } = this.detail ?? { faces: [], more: 0, label: '' };
    if (faces.length === 0) return html``;
    const all = faces.length + more;
    const seen = faces.slice(0, FACES);
    const who = `${label}: ${faces.map(({ name }) => name).join(', ')}`;
    return html`<span class="nb-faces" role="img" aria-label=${who} title=${who}
      >${seen.map(({ name, initials, hue }) => html`<span class="nb-person" data-hue=${hue} title=${name}>${initials}</span>`)}${beyond(
        all - seen.length,
        'nb-more-faces',
      )}${beyond(all - 1, 'nb-more-than-one')}</span
    >`;
  }
}

/** How many have no face here; where there is room for one only, another number takes its place. */
function beyond(count: number, where: string): TemplateResult {
  return count > 0 ? html`<span class="nb-person ${where}">+${count}</span>` : html``;
}

if (!customElements.get('nb-here')) customElements.define('nb-here', NbHere);

declare global {
  interface HTMLElementTagNameMap {
    'nb-here': NbHere;
  }
}
