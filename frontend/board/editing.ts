import type { NbBoard } from './board';
import { Editor } from './editor';

/** The editor of this board's values. */
export function editorOf(board: NbBoard): Editor {
  return new Editor({
    model: board.model,
    kept: board.kept,
    texts: () => board.texts,
    editable: () => board.stage.editable(),
    send: (keyResult, version, text, operation) => board.verbs.checkIn(keyResult, version, text, operation),
    unfold: (card) => void board.stage.unfolded.add(card),
    redraw: () => board.relayout(),
    focusField: (id) => void board.sight.focus(`[data-field="${CSS.escape(id)}"]`),
    focusValue: (id) => void board.sight.focus(`[data-value="${CSS.escape(id)}"]`),
    focusConflict: (id) => void board.sight.focus(`[data-keep="${CSS.escape(id)}"]`),
    tell: (message) => board.toast.show(message, undefined, true),
  });
}
