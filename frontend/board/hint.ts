import type { AlignMode } from './contract';
import type { Dragging } from './drag';
import { countOf, welcome, type Dragged, type Target } from './drop';
import type { Model } from './model';
import type { Texts } from './text';

/** The key that aligns in addition, as it is called on this machine. */
const COMMAND = /Mac|iP(ad|hone)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** The words beside the pointer. */
export interface Hint {
  readonly text: string;
  /** In smaller print below. */
  readonly more: string;
  readonly mood: 'yes' | 'no' | 'none';
}

/** What letting go would do, or why it would do nothing. A finger holds no keys. */
export function hintOf(model: Model, texts: Texts, { dragged, mode, target, verdict }: Dragging, touch: boolean): Hint {
  if (verdict && !verdict.allowed) return refusal(texts, verdict.reason);
  const text = texts.say(keyOf(model, dragged, target, mode), titleOf(model, target));
  if (!target) return { text, more: keys(texts, dragged, touch), mood: 'none' };
  const count = countOf(dragged);
  if (count === 1) return { text, more: target.kind === 'card' ? keys(texts, dragged, touch) : '', mood: 'yes' };
  const going = welcome(model, dragged, target, mode);
  return { text, more: going < count ? texts.say('board.drop.someOnly', going, count) : texts.say('board.drop.several', count), mood: 'yes' };
}

export function refusal(texts: Texts, reason: string): Hint {
  return { text: texts.say(reason), more: '', mood: 'no' };
}

function keyOf(model: Model, dragged: Dragged, target: Target | undefined, mode: AlignMode): string {
  switch (target?.kind) {
    case 'card':
      return dragged.kind === 'card' ? `board.drop.${mode}` : 'board.drop.moveKeyResult';
    case 'keyResult':
      // As the server does: only a key result that rolls up is made of what is aligned to it.
      return model.keyResult(target.id)?.keyResult.aligned ? 'board.drop.contributeToKeyResult' : 'board.drop.supportKeyResult';
    case 'between':
      return 'board.drop.order';
    case undefined:
      return 'board.drop.nowhere';
  }
}

function titleOf(model: Model, target: Target | undefined): string {
  if (target?.kind === 'card') return model.card(target.id)?.title ?? '';
  return target?.kind === 'keyResult' ? (model.keyResult(target.id)?.keyResult.title ?? '') : '';
}

/** Keys change only how a card is aligned. */
function keys(texts: Texts, dragged: Dragged, touch: boolean): string {
  return dragged.kind === 'card' && !touch ? texts.say('board.drop.keys', COMMAND) : '';
}
