import type { Plan } from './layout';
import type { Model } from './model';

/** Which cards are chosen, to do one thing to all of them. */
export class Selection {
  readonly #chosen = new Set<string>();
  /** Where a range begins. */
  #anchor = '';
  /** What the last range took in: the next one from the same anchor replaces it. */
  #range: readonly string[] = [];

  get size(): number {
    return this.#chosen.size;
  }

  has(id: string): boolean {
    return this.#chosen.has(id);
  }

  /** In the order in which the board is read. */
  ids(model: Model): string[] {
    return model.walk().filter((id) => this.#chosen.has(id));
  }

  toggle(id: string): void {
    if (!this.#chosen.delete(id)) this.#chosen.add(id);
    this.#anchor = id;
    this.#range = [];
  }

  /** Takes in everything up to the given card: from where the selection began, or from `start` when nothing is selected. */
  extend(model: Model, plan: Plan, start: string, to: string): void {
    if (this.size === 0 || !plan.boxes.has(this.#anchor)) {
      this.#anchor = start;
      this.#range = [];
    }
    for (const id of this.#range) this.#chosen.delete(id);
    this.#range = between(model, plan, this.#anchor, to);
    for (const id of this.#range) this.#chosen.add(id);
  }

  all(ids: readonly string[]): void {
    this.clear();
    for (const id of ids) this.#chosen.add(id);
  }

  clear(): void {
    this.#chosen.clear();
    this.#anchor = '';
    this.#range = [];
  }

  /** Forgets what is no longer shown. */
  settle(model: Model): void {
    for (const id of this.#chosen) if (!model.card(id)) this.#chosen.delete(id);
  }
}

/** What lies between two cards: down their column when they share it, else in reading order. Both ends included. */
export function between(model: Model, plan: Plan, from: string, to: string): readonly string[] {
  const one = plan.boxes.get(from);
  const other = plan.boxes.get(to);
  if (!one || !other) return other ? [to] : [];
  const order = one.column === other.column ? (plan.order[one.column] ?? []) : model.walk();
  const [first, last] = [order.indexOf(from), order.indexOf(to)].sort((a, b) => a - b) as [number, number];
  return order.slice(first, last + 1);
}
