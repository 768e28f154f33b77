import type { Conflict, KeyResult } from './contract';
import type { Typed } from './note';
import { operationId } from './operation';

/** A value being typed. It lives until it is saved or given up, whatever happens to its card meanwhile. */
export interface Edit extends Typed {
  readonly keyResult: string;
  /** It may go to another one meanwhile. */
  card: string;
  readonly initial: string;
  /** What the person knows to stand there: only another value is a conflict. */
  seen: string;
  text: string;
  /** Whether anything was typed at all. */
  touched?: true;
  /** The version at which it stood there. */
  version: number;
  /** Names the saving of this text: sent again, it is done once. */
  operation: string;
  saving: boolean;
  state: Typed['state'];
  /** Given up while it was kept: should what was sent arrive after all, it is taken back. */
  withdrawn?: true;
  /** How often no answer came. */
  lost: number;
  reason: string;
  conflict?: Conflict;
}

/** @param text what stands there now */
export function begun({ id, version }: KeyResult, card: string, text: string): Edit {
  return { keyResult: id, card, initial: text, seen: text, text, version, operation: operationId(), saving: false, state: 'typing', lost: 0, reason: '' };
}
