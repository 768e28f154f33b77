import { noChange } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import { getCommittedValue, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

/**
 * Draws each item into an element of its own, in the order of the items' keys. An element that stays is never moved in the
 * document, whatever comes and goes around it: a moved one would lose its focus, and a field its caret. (Lit's `repeat`
 * promises less: when items leave after an element and others come before it, it moves that element.)
 */
class InOrder extends Directive {
  #keys: readonly string[] = [];

  render<T>(items: readonly T[], keyOf: (item: T) => string, template: (item: T) => unknown): unknown {
    this.#keys = items.map(keyOf);
    return items.map(template);
  }

  override update<T>(container: ChildPart, [unsorted, keyOf, template]: [readonly T[], (item: T) => string, (item: T) => unknown]): unknown {
    const items = unsorted.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const before = getCommittedValue(container) as ChildPart[] | undefined;
    if (!Array.isArray(before)) return this.render(items, keyOf, template);
    const keys = items.map(keyOf);
    let at = 0;
    const leave = (stays: (key: string) => boolean) => {
      for (let part = before[at]; part && !stays(this.#keys[at] ?? ''); part = before[++at]) removePart(part);
    };
    const parts = items.map((item, index) => {
      const key = keys[index] ?? '';
      leave((old) => old >= key);
      const present = this.#keys[at] === key ? before[at++] : undefined;
      return setChildPartValue(present ?? insertPart(container, before[at]), template(item));
    });
    leave(() => false);
    this.#keys = keys;
    setCommittedValue(container, parts);
    return noChange;
  }
}

export const inOrder = directive(InOrder) as <T>(items: readonly T[], keyOf: (item: T) => string, template: (item: T) => unknown) => unknown;
