import type { NbBoard } from './board';
import { mayLift } from './drop';

/** Shows a card's key results in place, or hides them. */
export function toggleRows(board: NbBoard, id: string): void {
  const { unfolded } = board.stage;
  if (!board.model.card(id)?.keyResults.length) return;
  // From far away they would not be seen: the first time brings them close.
  if (board.view.far) unfolded.add(id);
  else if (!unfolded.delete(id)) unfolded.add(id);
  comeClose(board, id);
  board.relayout(id);
}

/** Shows a card's key results and opens the first value that can be typed. */
export function editFirst(board: NbBoard, id: string): void {
  const first = board.model.card(id)?.keyResults.find(({ editable, measure }) => editable && measure !== 'DONE');
  if (!first) {
    const may = mayLift(board.model, { kind: 'card', id });
    board.gestures.refused(may.allowed ? 'board.edit.none' : may.reason);
    return;
  }
  board.stage.unfolded.add(id);
  comeClose(board, id);
  board.relayout(id);
  board.editor.start(first.id);
}

/** Shows what is aligned to a card, or hides it. */
export function toggleBranch(board: NbBoard, id: string): void {
  if (!board.model.card(id)?.open) {
    void unfold(board, id);
    return;
  }
  board.model.fold(id);
  board.selection.settle(board.model);
  board.verbs.fold(id);
  if (!board.model.card(board.active)) void board.focusCard(id);
  board.relayout(id);
}

export async function unfold(board: NbBoard, id: string): Promise<void> {
  if (!(await board.feed.unfold(id))) return;
  board.editor.restore();
  board.verbs.unfold(id);
  board.relayout(id);
}

function comeClose(board: NbBoard, id: string): void {
  const box = board.stage.plan.boxes.get(id);
  if (box) board.zoom.read(box);
}
