import type { NbBoard } from './board';
import { lightPalette } from './palette';
import { motifOf } from './save';
import { sheets } from './sheets';

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
    const motif = motifOf(this.board, lightPalette());
    const reader = new DOMParser();
    for (const each of sheets(motif, PAGE)) sheet.append(reader.parseFromString(each, 'image/svg+xml').documentElement);
    document.body.append(sheet);
    this.#sheet = sheet;
  }

  clear(): void {
    this.#sheet?.remove();
    this.#sheet = undefined;
  }
}
