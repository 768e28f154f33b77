import { noChange } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import { getCommittedValue, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

/** Whether an item looks as it was drawn. */
type Same<T> = (drawn: T, item: T) => boolean;

/**
 * Draws each item into an element of its own, in the order of the items' keys. An element that stays is never moved in the
 * document, whatever comes and goes around it: a moved one would lose its focus, and a field its caret. (Lit's `repeat`
 * promises less: when items leave after an element and others come before it, it moves that element.) What looks as it was drawn, by `same`, is not drawn again.
 */
class InOrder extends Directive {
  #keys: readonly string[] = [];
  #items: readonly unknown[] = [];

  render<T>(items: readonly T[], keyOf: (item: T) => string, template: (item: T) => unknown, _same?: Same<T>): unknown {
    this.#keys = items.map(keyOf);
    this.#items = items;
    return items.map(template);
  }

  override update<T>(container: ChildPart, [unsorted, keyOf, template, same]: [readonly T[], (item: T) => string, (item: T) => unknown, Same<T>?]): unknown {
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
      if (this.#keys[at] !== key) return setChildPartValue(insertPart(container, before[at]), template(item));
      const drawn = this.#items[at] as T;
      const present = before[at++] as ChildPart;
      return same?.(drawn, item) ? present : setChildPartValue(present, template(item));
    });
    leave(() => false);
    this.#keys = keys;
    this.#items = items;
    setCommittedValue(container, parts);
    return noChange;
  }
}

export const inOrder = directive(InOrder) as <T>(items: readonly T[], keyOf: (item: T) => string, template: (item: T) => unknown, same?: Same<T>) => unknown;
