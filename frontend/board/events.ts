import type { NbBoard } from './board';
import { isControl } from './card';
import { keyPressed } from './keyboard';

export function keyDown(board: NbBoard, event: KeyboardEvent): void {
  const [origin] = event.composedPath();
  if (event.defaultPrevented || origin instanceof HTMLInputElement) return;
  if (isControl(event) && (event.key === 'Enter' || event.key === ' ')) return;
  if (isControl(event) && event.key === 'Escape') void board.focusCard(board.active);
  else if (!keyPressed(board.gestures, event)) return;
  event.preventDefault();
}

/** Ctrl+Z anywhere but in a field, also right after a drop, when nothing has focus. */
export function undoKey(board: NbBoard, event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  const [origin] = event.composedPath();
  const here = event.composedPath().includes(board) || origin === document.body;
  if (!here || event.defaultPrevented || origin instanceof HTMLInputElement) return;
  event.preventDefault();
  board.verbs.undo();
}

export function focusIn(board: NbBoard, event: Event): void {
  const id = cardOf(event);
  if (id === undefined || id === board.active) return;
  board.active = id;
  board.requestUpdate();
}

export function contextMenu(board: NbBoard, event: MouseEvent): void {
  const id = cardOf(event);
  const [origin] = event.composedPath();
  if (id === undefined || origin instanceof HTMLInputElement) return;
  event.preventDefault();
  if (!board.drag.busy) void board.menu.openAt(id, event.clientX, event.clientY);
}

function cardOf(event: Event): string | undefined {
  const [origin] = event.composedPath();
  return origin instanceof Element ? origin.closest<HTMLElement>('[data-card]')?.dataset['card'] : undefined;
}
