import type { Level, LinkKind } from './contract';
import type { Model } from './model';

export const CARD = 296;
export const COLUMN_GAP = 64;
export const MARGIN = 24;
export const TOP = 44;
const CARD_GAP = 14;
const FAMILY_GAP = 22;
const BEND = 20;
const DETOUR = 64;
const LANE = 6;
const LANES = 6;

/** Height of a card and where things are inside it, measured from its top. */
export interface Shape {
  height: number;
  /** Where links end and begin. */
  anchor: number;
  rows: readonly Row[];
}

export interface Row {
  id: string;
  top: number;
  height: number;
}

export interface Box {
  id: string;
  /** The card that it stands beside. */
  parent: string | undefined;
  /** Its place in the order of its siblings. */
  position: number;
  column: number;
  x: number;
  y: number;
  height: number;
}

export interface Column {
  x: number;
  count: number;
  /** Set when all cards of the column share it. */
  level?: Level;
  loose: boolean;
}

export interface Line {
  id: string;
  from: string;
  to: string;
  kind: LinkKind;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Where the line goes down: all lines of one parent share it, neighbours keep apart. */
  lane: number;
}

export interface Plan {
  boxes: ReadonlyMap<string, Box>;
  /** Ids from top to bottom, by column. */
  order: readonly (readonly string[])[];
  columns: readonly Column[];
  lines: readonly Line[];
  width: number;
  height: number;
}

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Gives every card its rectangle: beside its parent, or lower where that place is taken. */
export function arrange(model: Model, shapeOf: (id: string) => Shape): Plan {
  const boxes = new Map<string, Box>();
  const order: string[][] = [];
  const first = grow(model, model.tree.roots, 0);
  const depth = order.length;
  if (model.tree.loose.length > 0) grow(model, model.tree.loose, first);
  const columns = order.map((ids, index) => columnOf(model, ids, index, model.tree.loose.length > 0 && index === depth));
  let bottom = 0;
  for (const box of boxes.values()) bottom = Math.max(bottom, box.y + box.height);
  return {
    boxes,
    order,
    columns,
    lines: linesOf(model, order, boxes, shapeOf),
    width: columns.length === 0 ? 0 : MARGIN * 2 + columns.length * (CARD + COLUMN_GAP) - COLUMN_GAP,
    height: bottom + MARGIN,
  };

  function grow(source: Model, seeds: readonly string[], start: number): number {
    let families: { y: number; ids: readonly string[] }[] = [{ y: TOP, ids: seeds }];
    let column = start;
    while (families.some(({ ids }) => ids.length > 0)) {
      const placed: string[] = [];
      const next: typeof families = [];
      let bottomOfColumn = -Infinity;
      for (const family of families) {
        let gap = FAMILY_GAP;
        for (const id of family.ids) {
          const y = Math.max(family.y, bottomOfColumn + gap);
          const { height } = shapeOf(id);
          boxes.set(id, { id, parent: source.parent(id), position: source.card(id)?.position ?? 0, column, x: columnX(column), y, height });
          placed.push(id);
          next.push({ y, ids: source.children(id) });
          bottomOfColumn = y + height;
          gap = CARD_GAP;
        }
      }
      order[column] = placed;
      families = next;
      column++;
    }
    return column;
  }
}

export function columnX(column: number): number {
  return MARGIN + column * (CARD + COLUMN_GAP);
}

function columnOf(model: Model, ids: readonly string[], index: number, loose: boolean): Column {
  const levels = new Set(ids.map((id) => model.card(id)?.level));
  const [level] = levels;
  return { x: columnX(index), count: ids.length, loose, ...(levels.size === 1 && level ? { level } : {}) };
}

function linesOf(model: Model, order: readonly (readonly string[])[], boxes: ReadonlyMap<string, Box>, shapeOf: (id: string) => Shape): Line[] {
  const lanes = lanesOf(model, order);
  const lines: Line[] = [];
  for (const card of model.cards()) {
    const to = boxes.get(card.id);
    if (!to) continue;
    for (const { link, objective, keyResult, kind } of card.parents) {
      const from = boxes.get(objective);
      if (!from) continue;
      const shape = shapeOf(objective);
      const row = shape.rows.find(({ id }) => id === keyResult);
      lines.push({
        id: link,
        from: objective,
        to: card.id,
        kind,
        x1: from.x + CARD,
        y1: from.y + (row ? row.top + row.height / 2 : shape.anchor),
        x2: to.x,
        y2: to.y + shapeOf(card.id).anchor,
        lane: from.x + CARD + (lanes.get(objective) ?? COLUMN_GAP / 2),
      });
    }
  }
  return lines;
}

/** Higher parents go down further right: their lines then do not cross those of the parents below. */
function lanesOf(model: Model, order: readonly (readonly string[])[]): Map<string, number> {
  const parents = new Set([...model.cards()].flatMap(({ parents }) => parents.map(({ objective }) => objective)));
  const lanes = new Map<string, number>();
  for (const column of order) {
    const here = column.filter((id) => parents.has(id));
    const rightmost = COLUMN_GAP / 2 + ((Math.min(here.length, LANES) - 1) / 2) * LANE;
    here.forEach((id, index) => lanes.set(id, rightmost - (index % LANES) * LANE));
  }
  return lanes;
}

/** The line as SVG path: across, down, across, with round corners. Where the parent stands further right, a loop. */
export function pathOf({ x1, y1, x2, y2, lane }: Line): string {
  if (x2 <= x1) return `M${x1} ${y1}C${x1 + DETOUR} ${y1} ${x2 - DETOUR} ${y2} ${x2} ${y2}`;
  const across = Math.min(BEND, lane - x1, x2 - lane);
  const height = Math.abs(y2 - y1);
  if (height < 2 * BEND) return `M${x1} ${y1}H${lane - across}C${lane} ${y1} ${lane} ${y2} ${lane + across} ${y2}H${x2}`;
  const down = Math.sign(y2 - y1) * BEND;
  return `M${x1} ${y1}H${lane - across}Q${lane} ${y1} ${lane} ${y1 + down}V${y2 - down}Q${lane} ${y2} ${lane + across} ${y2}H${x2}`;
}

/** Cards that touch the area. */
export function boxesIn(plan: Plan, area: Area): Set<string> {
  const found = new Set<string>();
  for (const box of plan.boxes.values()) if (touches(box, area)) found.add(box.id);
  return found;
}

export function touches({ x, y, height }: Box, area: Area): boolean {
  return x < area.right && x + CARD > area.left && y < area.bottom && y + height > area.top;
}

export function linesIn(plan: Plan, area: Area): Line[] {
  return plan.lines.filter(
    ({ x1, y1, x2, y2 }) =>
      Math.min(x1, x2) - DETOUR < area.right &&
      Math.max(x1, x2) + DETOUR > area.left &&
      Math.min(y1, y2) < area.bottom &&
      Math.max(y1, y2) > area.top,
  );
}

export function boxAt(plan: Plan, x: number, y: number): Box | undefined {
  for (const box of plan.boxes.values()) {
    if (x >= box.x && x < box.x + CARD && y >= box.y && y < box.y + box.height) return box;
  }
  return undefined;
}

/** The card at a point of the plan, else the one nearest to it. */
export function boxNear(plan: Plan, x: number, y: number, counts: (id: string) => boolean): Box | undefined {
  let nearest: Box | undefined;
  let least = Infinity;
  for (const box of plan.boxes.values()) {
    const across = Math.max(box.x - x, 0, x - box.x - CARD);
    const down = Math.max(box.y - y, 0, y - box.y - box.height);
    const distance = Math.hypot(across, down);
    if (distance >= least || !counts(box.id)) continue;
    least = distance;
    nearest = box;
  }
  return nearest;
}

/** How far a card was pushed by changes elsewhere; nothing if it is not in both plans, or was put somewhere else itself. */
export function pushed(before: Plan, after: Plan, id: string): { x: number; y: number } | undefined {
  const from = before.boxes.get(id);
  const to = after.boxes.get(id);
  return from?.parent === to?.parent && from?.position === to?.position ? shifted(before, after, id) : undefined;
}

/** How far a card is from where it was, whatever the reason. */
export function shifted(before: Plan, after: Plan, id: string): { x: number; y: number } | undefined {
  const from = before.boxes.get(id);
  const to = after.boxes.get(id);
  return from && to && { x: to.x - from.x, y: to.y - from.y };
}
