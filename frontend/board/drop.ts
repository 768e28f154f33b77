import type { AlignMode, Card } from './contract';
import { boxAt, CARD, type Plan, type Shape } from './layout';
import type { Model } from './model';
import type { Point, View } from './view';

const NEAR = 10;
const BEYOND = 22;
/** From far away the gaps are small: this much of the cards beside them counts, too. */
const WIDEST = 2;

/** `others` go along with the card: all of them were selected. */
export type Dragged = { kind: 'card'; id: string; others?: readonly string[] } | { kind: 'keyResult'; id: string; card: string };

export type Target =
  | { kind: 'card'; id: string }
  | { kind: 'keyResult'; id: string; card: string }
  /** Before a sibling of the dragged card, or after the last one. */
  | { kind: 'between'; before: string; after: string };

/** Whether something may be dropped somewhere; if not, the key of the text that says why. */
export type Verdict = { allowed: true } | { allowed: false; reason: string };

const yes: Verdict = { allowed: true };

function no(reason: string): Verdict {
  return { allowed: false, reason };
}

export function sameTarget(one: Target | undefined, other: Target | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.kind === 'between') return other.kind === 'between' && one.before === other.before && one.after === other.after;
  return one.kind === other.kind && one.id === other.id;
}

/** How many are dragged at once. */
export function countOf(dragged: Dragged): number {
  return dragged.kind === 'card' ? 1 + (dragged.others?.length ?? 0) : 1;
}

/** May it be picked up at all? */
export function mayLift(model: Model, dragged: Dragged): Verdict {
  const card = model.card(dragged.kind === 'card' ? dragged.id : dragged.card);
  if (!card) return no('board.drop.gone');
  return card.fixed ? no(card.fixed) : yes;
}

export function mayDrop(model: Model, dragged: Dragged, target: Target, mode: AlignMode): Verdict {
  if (target.kind === 'between') return mayStand(model, dragged.id, target.before, target.after);
  const at = model.card(target.kind === 'card' ? target.id : target.card);
  if (!at) return no('board.drop.gone');
  if (dragged.kind === 'keyResult') {
    if (at.id === dragged.card) return no('board.drop.sameObjective');
    if (model.above(at.id).has(dragged.id)) return no('board.drop.circle');
    return at.fixed ? no(at.fixed) : yes;
  }
  const verdicts = [dragged.id, ...(dragged.others ?? [])].map((id) => mayAlign(model, id, at, target, mode));
  return verdicts.find(({ allowed }) => allowed) ?? verdicts[0] ?? yes;
}

/** Where its neighbours do not stand beside the card any more there is no gap: it would land last in its row. */
function mayStand(model: Model, id: string, before: string, after: string): Verdict {
  const group = model.siblings(id);
  return [id, before, after].every((each) => each === '' || group.includes(each)) ? yes : no('board.drop.gone');
}

/** How many of the dragged cards may go there. */
export function welcome(model: Model, dragged: Dragged, target: Target, mode: AlignMode): number {
  if (dragged.kind !== 'card') return mayDrop(model, dragged, target, mode).allowed ? 1 : 0;
  return [dragged.id, ...(dragged.others ?? [])].filter((id) => mayDrop(model, { kind: 'card', id }, target, mode).allowed).length;
}

function mayAlign(model: Model, id: string, at: Card, target: Target, mode: AlignMode): Verdict {
  const card = model.card(id);
  if (!card) return no('board.drop.gone');
  if (card.fixed) return no(card.fixed);
  if (at.id === card.id) return no('board.drop.itself');
  if (model.above(at.id).has(card.id)) return no('board.drop.circle');
  if (at.closedTo) return no(at.closedTo);
  const links = card.parents.filter(({ objective }) => objective === at.id);
  if (target.kind === 'keyResult') {
    return links.some(({ keyResult }) => keyResult === target.id) ? no('board.drop.already') : yes;
  }
  const whole = links.find(({ keyResult }) => keyResult === undefined);
  return !whole || (mode === 'MOVE' && whole.can.includes('RISE')) ? yes : no('board.drop.already');
}

/** The keys held during a drag decide how it aligns. */
export function modeOf(keys: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): AlignMode {
  if (keys.shiftKey) return 'SUPPORT';
  return keys.ctrlKey || keys.metaKey ? 'ALSO' : 'MOVE';
}

/** Where a card goes when it moves by one place among its siblings: the id to stand before, '' for last. */
export function step(model: Model, id: string, by: -1 | 1): string | undefined {
  const group = model.siblings(id);
  const at = group.indexOf(id) + by;
  if (!mayLift(model, { kind: 'card', id }).allowed || at < 0 || at >= group.length) return undefined;
  return by < 0 ? group[at] : (group[at + 1] ?? '');
}

/** What lies at a point of the plan, as it is seen now. The dragged thing's own place is no target. */
export function targetAt(
  model: Model,
  plan: Plan,
  shapeOf: (id: string) => Shape,
  dragged: Dragged,
  { x, y }: Point,
  { zoom, far }: Pick<View, 'zoom' | 'far'>,
): Target | undefined {
  const between = dragged.kind === 'card' && !dragged.others?.length ? gapAt(model, plan, dragged.id, x, y, Math.min(WIDEST, Math.max(1, 1 / zoom))) : undefined;
  if (between) return between;
  const box = boxAt(plan, x, y);
  if (!box || box.id === (dragged.kind === 'card' ? dragged.id : dragged.card)) return undefined;
  // From far away key results are not drawn.
  if (dragged.kind === 'card' && !far) {
    const row = shapeOf(box.id).rows.find(({ top, height }) => y - box.y >= top && y - box.y < top + height);
    if (row) return { kind: 'keyResult', id: row.id, card: box.id };
  }
  return { kind: 'card', id: box.id };
}

/** The gap between two siblings of the dragged card. */
function gapAt(model: Model, plan: Plan, dragged: string, x: number, y: number, wide: number): Target | undefined {
  const group = model.siblings(dragged);
  if (group.length < 2) return undefined;
  for (let at = 0; at <= group.length; at++) {
    const above = plan.boxes.get(group[at - 1] ?? '');
    const below = plan.boxes.get(group[at] ?? '');
    const box = above ?? below;
    if (!box || x < box.x || x >= box.x + CARD) continue;
    if (above?.id === dragged || below?.id === dragged) continue;
    const from = above ? above.y + above.height - NEAR * wide : (below?.y ?? 0) - BEYOND;
    const to = below ? below.y + NEAR * wide : (above?.y ?? 0) + (above?.height ?? 0) + BEYOND;
    if (y >= from && y < to) return { kind: 'between', before: below?.id ?? '', after: above?.id ?? '' };
  }
  return undefined;
}
