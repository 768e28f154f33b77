import type { Board, Card, KeyResult, Patch } from './contract';
import { moved } from './figures';

/** How the cards hang together: every card under the first of its parents that is here. */
export interface Tree {
  readonly primary: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Cards without a parent here, in their order. */
  readonly roots: readonly string[];
  /** Cards below company level that are aligned to nothing at all. */
  readonly loose: readonly string[];
}

export type Received =
  | { kind: 'applied' }
  | { kind: 'old' }
  /** Patches before this one are missing. */
  | { kind: 'early' }
  | { kind: 'gap' };

/** The cards on screen and what follows from their links. */
export class Model {
  revision = -1;
  me = '';
  title = '';
  tree: Tree = plant(new Map());
  /** Cards that were here before the last patch or fetch: what became of them is told by their titles. */
  gone: ReadonlyMap<string, Card> = new Map();
  #cards = new Map<string, Card>();
  /** The card of each key result, found when it is first asked for. */
  #owners: Map<string, string> | undefined;
  /** Cards known to stand in folded branches: what hangs on them is not shown either. */
  #hidden = new Set<string>();

  get size(): number {
    return this.#cards.size;
  }

  load(board: Board): void {
    this.revision = board.revision;
    this.me = board.me;
    this.title = board.title;
    const before = this.#cards;
    this.#cards = new Map(board.cards.map((card) => [card.id, card]));
    this.#hidden.clear();
    // What was sent is there to be seen.
    for (const id of plant(this.#cards).children.keys()) this.#open(id);
    this.#settle();
    this.gone = new Map([...before].filter(([id]) => !this.#cards.has(id)));
  }

  receive(patch: Patch): Received {
    if (patch.revision <= this.revision) return { kind: 'old' };
    if (patch.base > this.revision) return { kind: 'early' };
    if (patch.base < this.revision) return { kind: 'gap' };
    const gone = new Map<string, Card>();
    const arrived = [...patch.cards, ...moved(this.#cards, patch.moved)];
    for (const card of arrived) {
      const before = this.#cards.get(card.id);
      this.#hidden.delete(card.id);
      // What is unfolded is this screen's business, except where there was nothing to unfold.
      this.#cards.set(card.id, before && before.children > 0 ? { ...card, open: before.open } : { ...card, open: true });
    }
    for (const id of patch.removed) {
      this.#hidden.delete(id);
      this.#take(id, gone);
    }
    this.revision = patch.revision;
    this.#settle(gone);
    this.gone = gone;
    for (const { id } of arrived) {
      const card = this.#cards.get(id);
      if (card?.open && card.children > 0 && this.children(id).length === 0) this.#open(id, false);
    }
    return { kind: 'applied' };
  }

  /** Adds the children of a branch that is being unfolded. */
  unfold(id: string, cards: readonly Card[]): void {
    if (!this.#cards.has(id)) return;
    this.#open(id);
    for (const card of cards) {
      this.#hidden.delete(card.id);
      this.#cards.set(card.id, card);
    }
    this.#settle();
  }

  fold(id: string): void {
    this.#open(id, false);
    this.#settle();
  }

  card(id: string): Card | undefined {
    return this.#cards.get(id);
  }

  cards(): IterableIterator<Card> {
    return this.#cards.values();
  }

  keyResult(id: string): { card: Card; keyResult: KeyResult } | undefined {
    this.#owners ??= new Map([...this.#cards.values()].flatMap((card) => card.keyResults.map((each): [string, string] => [each.id, card.id])));
    const card = this.#cards.get(this.#owners.get(id) ?? '');
    const keyResult = card?.keyResults.find((each) => each.id === id);
    return card && keyResult && { card, keyResult };
  }

  parent(id: string): string | undefined {
    return this.tree.primary.get(id);
  }

  children(id: string): readonly string[] {
    return this.tree.children.get(id) ?? [];
  }

  /** The cards that stand in one group with this one, itself included. */
  siblings(id: string): readonly string[] {
    const parent = this.parent(id);
    if (parent !== undefined) return this.children(parent);
    return this.tree.loose.includes(id) ? this.tree.loose : this.tree.roots;
  }

  level(id: string): number {
    let level = 1;
    for (let at = this.parent(id); at !== undefined; at = this.parent(at)) level++;
    return level;
  }

  /** Every objective and key result above this one, as far as this viewer may know. */
  above(id: string): Set<string> {
    // What joins the set on the way is followed in its turn.
    const found = new Set([id]);
    for (const at of found) {
      const card = this.#cards.get(at);
      for (const each of card?.above ?? []) found.add(each);
      for (const { objective, keyResult } of card?.parents ?? []) {
        found.add(objective);
        if (keyResult !== undefined) found.add(keyResult);
      }
    }
    found.delete(id);
    return found;
  }

  /** Branches that are unfolded now. */
  open(): string[] {
    return [...this.#cards.values()].filter((card) => card.open && card.children > 0).map((card) => card.id);
  }

  /** Everything from top to bottom, parents before their children. */
  walk(): string[] {
    const order: string[] = [];
    const visit = (ids: readonly string[]) => {
      for (const id of ids) {
        order.push(id);
        visit(this.children(id));
      }
    };
    visit(this.tree.roots);
    visit(this.tree.loose);
    return order;
  }

  #open(id: string, open = true): void {
    const card = this.#cards.get(id);
    if (card && card.open !== open) this.#cards.set(id, { ...card, open });
  }

  #take(id: string, gone: Map<string, Card>): void {
    const card = this.#cards.get(id);
    if (card) gone.set(id, card);
    this.#cards.delete(id);
  }

  /** Takes away what stands in folded branches, and derives the tree. */
  #settle(gone = new Map<string, Card>()): void {
    this.#owners = undefined;
    for (let again = true; again; ) {
      again = false;
      this.tree = plant(this.#cards);
      for (const card of this.#cards.values()) {
        const first = card.parents.find(({ objective }) => this.#cards.has(objective) || this.#hidden.has(objective));
        const primary = this.tree.primary.get(card.id);
        const folded = primary !== undefined && !this.#cards.get(primary)?.open;
        if (folded || (first && this.#hidden.has(first.objective))) {
          this.#hidden.add(card.id);
          this.#take(card.id, gone);
          again = true;
        }
      }
    }
  }
}

/** Finds every card's place. The server lets no link close a circle; should one arrive all the same, the later card looks for another parent. */
export function plant(cards: ReadonlyMap<string, Card>): Tree {
  const primary = new Map<string, string>();
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  const loose: string[] = [];
  const leadsTo = (from: string, to: string): boolean => {
    for (let at: string | undefined = from; at !== undefined; at = primary.get(at)) if (at === to) return true;
    return false;
  };
  for (const card of [...cards.values()].sort(bySiblingOrder)) {
    const parent = card.parents.find(({ objective }) => cards.has(objective) && !leadsTo(objective, card.id))?.objective;
    if (parent !== undefined) {
      primary.set(card.id, parent);
      const group = children.get(parent);
      if (group) group.push(card.id);
      else children.set(parent, [card.id]);
    } else if (card.loose) loose.push(card.id);
    else roots.push(card.id);
  }
  return { primary, children, roots, loose };
}

function bySiblingOrder(one: Card, other: Card): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1);
}
