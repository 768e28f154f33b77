import type { NbBoard } from './board';
import { isAtAnother } from './conflict';
import { Editor } from './editor';

/** The editor of this board's values. */
export function editorOf(board: NbBoard): Editor {
  return new Editor({
    model: board.model,
    kept: board.kept,
    texts: () => board.texts,
    here: () => board.isConnected,
    editable: () => board.stage.editable(),
    send: (keyResult, version, text, operation) => board.verbs.checkIn(keyResult, version, text, operation),
    unfold: (card) => void board.stage.unfolded.add(card),
    redraw: () => board.relayout(),
    focusField: (id) => void board.sight.focus(`[data-field="${CSS.escape(id)}"]`),
    focusValue: (id) => void board.sight.focus(`[data-value="${CSS.escape(id)}"]`),
    focusConflict: (id) => focusConflict(board, id),
    tell: (message) => board.toast.show(message, undefined, true),
    takeBack: (operation, what) => void board.verbs.undo(operation, what),
  });
}

function focusConflict(board: NbBoard, id: string): void {
  const elsewhere = isAtAnother((board.renderRoot as ShadowRoot).activeElement, 'field', id);
  const choice = `[data-conflict="${CSS.escape(id)}"]`;
  if (elsewhere) board.toast.show(board.texts.say('board.conflict.by', board.editor.edits.get(id)?.conflict?.by ?? ''), undefined, true);
  else void board.sight.focus(choice).then(() => board.renderRoot.querySelector(choice)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
}
