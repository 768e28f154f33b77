import type { NbBoard } from './board';
import type { AlignMode } from './contract';
import type { Dragged, Target } from './drop';
import { unfold } from './folding';

/** Does what a drop means. Focus goes along with what was dropped; `reveal` scrolls to it. */
export async function land(board: NbBoard, dragged: Dragged, target: Target, mode: AlignMode, reveal: boolean): Promise<void> {
  if (dragged.kind === 'keyResult') await handOver(board, dragged.id, target, reveal);
  else if (dragged.others?.length) await board.many.align([dragged.id, ...dragged.others], target, mode);
  else await place(board, dragged.id, target, mode, reveal);
}

async function handOver(board: NbBoard, keyResult: string, target: Target, reveal: boolean): Promise<void> {
  if (target.kind !== 'card' || !(await board.verbs.moveKeyResult(keyResult, target.id))) return;
  board.stage.unfolded.add(target.id);
  board.relayout(target.id);
  await goTo(board, target.id, reveal);
}

async function place(board: NbBoard, card: string, target: Target, mode: AlignMode, reveal: boolean): Promise<void> {
  const done = await ask(board, card, target, mode);
  const parent = target.kind === 'card' ? target.id : target.kind === 'keyResult' ? target.card : undefined;
  // A card that went into a folded branch is not lost from sight.
  const folded = parent !== undefined && board.model.card(parent)?.open === false;
  const moved = (mode === 'MOVE' && target.kind === 'card') || !board.model.card(card);
  if (done && folded && moved) await unfold(board, parent);
  await goTo(board, card, reveal);
}

/** Also to what stands, by now, in a branch that is not here. */
async function goTo(board: NbBoard, card: string, reveal: boolean): Promise<void> {
  if (board.model.card(card)) await board.focusCard(card, reveal);
  else board.verbs.seek(card);
}

function ask({ verbs }: NbBoard, card: string, target: Target, mode: AlignMode): Promise<boolean> {
  switch (target.kind) {
    case 'card':
      return verbs.align(card, target.id, mode);
    case 'keyResult':
      return verbs.alignToKeyResult(card, target.id);
    case 'between':
      return verbs.order(card, target.before);
  }
}
