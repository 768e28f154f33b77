import type { Model } from './model';
import type { Plan } from './layout';
import type { Many } from './many';
import { TypeAhead, writes } from './typeahead';

export interface KeyboardHost {
  readonly model: Model;
  readonly plan: Plan;
  readonly active: string;
  readonly many: Pick<Many, 'extendTo' | 'selectAll' | 'clear'>;
  focusCard(id: string): void;
  toggleBranch(id: string): void;
  toggleRows(id: string): void;
  editFirst(id: string): void;
  alignUnder(id: string): void;
  ties(id: string): void;
  open(id: string): void;
  focusOn(id: string): void;
  openMenu(id: string): void;
  moveBy(id: string, by: -1 | 1, held?: boolean): void;
}

const typeAhead = new TypeAhead();

/** The board as a tree for the keyboard. Returns whether the key meant something. */
export function keyPressed(host: KeyboardHost, event: KeyboardEvent): boolean {
  const id = host.active;
  const card = host.model.card(id);
  if (!card) return false;
  if (event.altKey && !event.ctrlKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    host.moveBy(id, event.key === 'ArrowUp' ? -1 : 1, event.repeat);
    return true;
  }
  if (event.shiftKey && event.key === 'F10') {
    host.openMenu(id);
    return true;
  }
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'a') {
    host.many.selectAll();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (typeAhead.busy(event.timeStamp) && writes(event.key, true)) return search();
  const branch = card.children > 0;
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const by = event.key === 'ArrowUp' ? -1 : 1;
      return go(neighbour(host.plan, id, by) ?? acrossTheGap(host.plan, id, by), event.shiftKey);
    }
    case 'Home':
    case 'End':
      return go(edge(host.plan, id, event.key === 'Home'), event.shiftKey);
    case 'Escape':
      return host.many.clear();
    case 'ArrowRight':
      if (branch && !card.open) host.toggleBranch(id);
      else return go(host.model.children(id)[0]);
      return true;
    case 'ArrowLeft':
      if (branch && card.open) host.toggleBranch(id);
      else return go(host.model.parent(id));
      return true;
    case 'Enter':
      host.toggleRows(id);
      return true;
    case 'F2':
      host.editFirst(id);
      return true;
    case 'ContextMenu':
      host.openMenu(id);
      return true;
    case 'a':
    case 'A':
      host.alignUnder(id);
      return true;
    case 'f':
    case 'F':
      host.focusOn(id);
      return true;
    case 'o':
    case 'O':
      host.open(id);
      return true;
    case 'l':
    case 'L':
      host.ties(id);
      return true;
    default:
      return writes(event.key, false) && search();
  }

  function go(to: string | undefined, extending = false): boolean {
    if (to !== undefined && extending) host.many.extendTo(to);
    if (to !== undefined) host.focusCard(to);
    return true;
  }

  function search(): boolean {
    const found = typeAhead.next(event.key, event.timeStamp, host.plan.order.flat(), id, (each) => host.model.card(each)?.title ?? '');
    return go(found);
  }
}

/** The next card in the same column. */
export function neighbour(plan: Plan, id: string, by: -1 | 1): string | undefined {
  const column = plan.order[plan.boxes.get(id)?.column ?? -1] ?? [];
  return column[column.indexOf(id) + by];
}

/** Cards that are aligned to nothing hang on no line: the way to them goes on below the first column. */
function acrossTheGap(plan: Plan, id: string, by: -1 | 1): string | undefined {
  const at = plan.boxes.get(id)?.column;
  const loose = plan.columns.findIndex((each) => each.loose);
  if (loose <= 0) return undefined;
  if (by > 0) return at === 0 ? plan.order[loose]?.[0] : undefined;
  return at === loose ? plan.order[0]?.at(-1) : undefined;
}

function edge(plan: Plan, id: string, first: boolean): string | undefined {
  const column = plan.order[plan.boxes.get(id)?.column ?? -1] ?? [];
  return first ? column[0] : column.at(-1);
}
