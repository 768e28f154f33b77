import type { Dragging } from './drag';
import { mayDrop } from './drop';
import type { Model } from './model';

/** What a card is in a drag. */
export type Part = 'none' | 'lifted' | 'refused' | 'target';

/** A card that is none for the dragged thing steps back from the beginning to the end, wherever the pointer passes meanwhile. */
export function partIn(model: Model, { dragged, target, verdict, mode }: Dragging, id: string): Part {
  if (dragged.kind === 'card' && (dragged.id === id || dragged.others?.includes(id))) return 'lifted';
  if (dragged.kind === 'keyResult' && dragged.card === id) return 'none';
  // Not welcome on the card itself, it may still be at one of its key results.
  if (target?.kind === 'keyResult' && target.card === id && verdict?.allowed) return 'none';
  if (!mayDrop(model, dragged, { kind: 'card', id }, mode).allowed) return 'refused';
  return target?.kind === 'card' && target.id === id && verdict?.allowed ? 'target' : 'none';
}
