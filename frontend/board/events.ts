import type { NbBoard } from './board';
import { isControl } from './card';
import { keyPressed } from './keyboard';

export function keyDown(board: NbBoard, event: KeyboardEvent): void {
  const [origin] = event.composedPath();
  if (event.defaultPrevented || origin instanceof HTMLInputElement) return;
  if (isControl(event) && board.editor.echoes(event)) event.preventDefault();
  if (isControl(event) && (event.key === 'Enter' || event.key === ' ')) return;
  if (isControl(event) && event.key === 'Escape') void board.focusCard(board.active);
  else if (!keyPressed(board.gestures, event)) return;
  event.preventDefault();
}

/** Ctrl or ⌘ adds a card to the selection, Shift everything up to it; on a touch screen a tap does, once something is selected. */
export function click(board: NbBoard, event: MouseEvent): void {
  const id = cardOf(event);
  if (isControl(event) || board.many.wasDragged(event)) return;
  const taps = event instanceof PointerEvent && event.pointerType === 'touch' && board.selection.size > 0;
  if (id === undefined) {
    board.many.clear();
  } else if (event.shiftKey) {
    board.many.stretchTo(id);
  } else if (event.ctrlKey || event.metaKey || taps) {
    board.many.select(id);
  } else {
    board.many.point(id);
  }
}

/** What the board hears from the window for as long as it is on the page. */
export function listen(board: NbBoard, signal: AbortSignal): void {
  for (const name of ['keydown', 'keyup'] as const) window.addEventListener(name, (event) => anywhere(board, event), { signal });
  window.addEventListener('blur', () => board.pan.cancel(), { signal });
  const forget = () => {
    board.editor.forget();
    board.ties.forget();
  };
  window.addEventListener('storage', forget, { signal });
  window.addEventListener('beforeprint', () => board.corner.print.prepare(), { signal });
  window.addEventListener('afterprint', () => board.corner.print.clear(), { signal });
}

/** Keys that mean something anywhere but in a field, also when nothing has focus: right after a drop, or on empty ground. */
function anywhere(board: NbBoard, event: KeyboardEvent): void {
  const [origin] = event.composedPath();
  const here = event.composedPath().includes(board) || origin === document.body;
  // Space selects the card in focus, unless the page was pushed about while it was held.
  if (event.type === 'keyup' && event.key === ' ' && board.pan.ready && !board.pan.moving && cardOf(event) !== undefined) board.many.select(board.active);
  if (event.type === 'keyup') board.pan.key(event);
  if (event.type === 'keyup' || !here || event.defaultPrevented || origin instanceof HTMLInputElement) return;
  // What lies above the board has keys of its own.
  if (origin instanceof Element && origin.closest('dialog, [popover]')) return;
  if (isControl(event) && event.key === ' ') return;
  if (viewKey(board, event)) event.preventDefault();
}

function viewKey({ zoom, pan, corner }: NbBoard, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  // On some keyboards digits need Shift, on others they write letters with accents.
  if (event.key === '+' || event.key === '=') zoom.step(1);
  else if (event.key === '-' || event.key === '_') zoom.step(-1);
  else if (event.key === '0' || event.code === 'Digit0') zoom.to(1);
  else if (event.key === '1' || event.code === 'Digit1') zoom.fit();
  else if (event.key === '?') corner.keys.show();
  else return pan.key(event);
  return true;
}

export function scrolled(board: NbBoard): void {
  board.stay.scrolled();
  if (board.near.left()) board.requestUpdate();
  // Last: whoever asks for places after it has moved has the browser lay out the page once more.
  board.corner.minimap.follow();
}

export function pointerDown(board: NbBoard, event: PointerEvent): void {
  board.steady.pointed(event);
  board.many.pressed(event);
  if (!board.pan.down(event)) board.drag.down(event);
}

export function focusIn(board: NbBoard, event: Event): void {
  const id = cardOf(event);
  if (id === undefined || id === board.active) return;
  board.active = id;
  board.pointed = undefined;
  board.requestUpdate();
}

export function contextMenu(board: NbBoard, event: MouseEvent): void {
  const id = cardOf(event);
  const [origin] = event.composedPath();
  if (id === undefined || origin instanceof HTMLInputElement) return;
  event.preventDefault();
  const row = origin instanceof Element ? origin.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
  if (!board.drag.busy) void board.menu.openAt(id, event.clientX, event.clientY, row);
}

function cardOf(event: Event): string | undefined {
  const [origin] = event.composedPath();
  return origin instanceof Element ? origin.closest<HTMLElement>('[data-card]')?.dataset['card'] : undefined;
}
