import type { NbBoard } from './board';
import { lightPalette } from './palette';
import { pages, picture } from './picture';
import { motifOf } from './save';

/** Height of a page against its width: a landscape sheet of either common paper with its margins. */
const PAGE = 0.66;

/** What the printer gets instead of the page: the whole board in light colours, as wide as the paper. */
export class Print {
  #sheet: HTMLElement | undefined;

  constructor(private readonly board: NbBoard) {}

  /** Called by the browser right before it prints. */
  prepare(): void {
    this.clear();
    if (this.board.stage.plan.boxes.size === 0) return;
    const sheet = document.createElement('div');
    sheet.className = 'nb-print';
    const light = lightPalette();
    // Paper is white already.
    const motif = motifOf(this.board, { ...light, ink: { ...light.ink, bg: 'none' } });
    const reader = new DOMParser();
    for (const stretch of pages(motif, PAGE)) sheet.append(reader.parseFromString(picture(motif, '', stretch), 'image/svg+xml').documentElement);
    document.body.append(sheet);
    this.#sheet = sheet;
  }

  clear(): void {
    this.#sheet?.remove();
    this.#sheet = undefined;
  }
}
