import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cardItem, sameCard, type CardActions, type CardView } from './card';
import { choiceOf } from './conflict';
import type { Card } from './contract';
import type { Dragging } from './drag';
import type { Editor } from './editor';
import type { Flashes } from './flashes';
import type { Others } from './others';
import { inOrder } from './inorder';
import type { RowView } from './keyresult';
import { CARD, COLUMN_GAP, linesIn, pathOf, type Area } from './layout';
import { SIZE } from './measure';
import type { Model } from './model';
import { partIn } from './part';
import type { Selection } from './selection';
import { descriptionOf } from './spoken';
import type { Stage } from './stage';
import type { Texts } from './text';
import type { View } from './view';

/** All that the drawing depends on. */
export interface Scene {
  model: Model;
  texts: Texts;
  stage: Stage;
  /** The part of the plan that is drawn, and the cards of it. */
  area: Area;
  near: ReadonlySet<string>;
  /** Those of them whose key results are still to come. */
  bare: ReadonlySet<string>;
  active: string;
  selection: Selection;
  pointed: string | undefined;
  dragging: Dragging | undefined;
  /** Whether nothing may glide to its place. */
  still: boolean;
  view: View;
  editor: Editor;
  flashes: Flashes;
  others: Pick<Others, 'on'>;
  actions: CardActions;
}

export function plane(scene: Scene): TemplateResult {
  const { plan } = scene.stage;
  const { ids, items } = cards(scene);
  // By branch, not by column: a level alone does not say which card above it is meant.
  const spoken = scene.model.walk().filter((id) => ids.has(id));
  const { zoom, origin } = scene.view;
  const page = scene.view.sizeOf(plan);
  return html`${headings(scene)}
    <div class="page" style="width:${page.width}px;height:${page.height}px">
      <div
        class="plane ${scene.still ? 'still' : ''} ${scene.dragging ? 'dragging' : ''}"
        role="tree"
        aria-multiselectable="true"
        aria-label=${scene.texts.say('board.label')}
        aria-owns=${spoken.map((id) => `card-${id}`).join(' ')}
        style="width:${plan.width}px;height:${plan.height}px;transform:translate(${origin.x}px,${origin.y}px) scale(${zoom});--zoom:${zoom}"
      >
        ${links(scene)} ${items} ${insertion(scene)} ${conflicts(scene)} ${scene.dragging ? html`<div class="grip"></div>` : nothing}
      </div>
    </div>`;
}

/** Quiet places where cards will stand. */
export function waiting(): TemplateResult {
  return html`<div class="waiting" aria-hidden="true">${[3, 4, 2].map((count) => html`<div>${Array.from({ length: count }, () => html`<span></span>`)}</div>`)}</div>`;
}

function headings({ stage: { plan }, texts, view }: Scene): TemplateResult {
  const width = (CARD + COLUMN_GAP) * view.zoom - 8;
  return html`<div class="heads" style="width:${view.sizeOf(plan).width}px">
    ${plan.columns.map((column, index) => {
      const { x } = view.toPage({ x: column.x, y: 0 });
      return html`<h3 style="left:${x}px;width:${width}px">${texts.column(column, index)} <span>· ${texts.number(column.count)}</span></h3>`;
    })}
  </div>`;
}

function links({ model, stage: { plan }, area, active }: Scene): TemplateResult {
  const shown = linesIn(plan, area);
  return html`<svg class="links" width=${plan.width} height=${plan.height} aria-hidden="true">
    ${repeat(
      shown,
      ({ id }) => id,
      (line) =>
        svg`<path class="${line.kind === 'SUPPORTS' ? 'supports' : ''} ${line.from === active || line.to === active ? 'near' : ''} ${model.card(line.to)?.dimmed ? 'dimmed' : ''}" d=${pathOf(line)}></path>`,
    )}
  </svg>`;
}

/** The cards near the viewport, and those that someone is busy with. */
function cards(scene: Scene): { ids: ReadonlySet<string>; items: unknown } {
  const { dragging, editor } = scene;
  const { plan } = scene.stage;
  const shown = new Set(scene.near);
  const busy = [scene.active, ...[...editor.edits.values()].map(({ card }) => card)];
  if (dragging) busy.push(dragging.dragged.kind === 'card' ? dragging.dragged.id : dragging.dragged.card);
  for (const id of busy) if (plan.boxes.has(id)) shown.add(id);
  withAncestors(scene.model, shown);
  const views = [...shown].flatMap((id) => view(scene, id) ?? []);
  return { ids: shown, items: inOrder(views, ({ card }) => card.id, cardItem, sameCard) };
}

/** A flat tree says only by order and level what stands under what: the ancestors of a card are there, however far away. */
function withAncestors(model: Model, shown: Set<string>): void {
  for (const id of [...shown]) {
    for (let above = model.parent(id); above !== undefined && !shown.has(above); above = model.parent(above)) shown.add(above);
  }
}

function view(scene: Scene, id: string): CardView | undefined {
  const { model, dragging, stage } = scene;
  const card = model.card(id);
  const box = stage.plan.boxes.get(id);
  if (!card || !box) return undefined;
  const siblings = model.siblings(id);
  const shape = scene.stage.shapeOf(id);
  const unfolded = shape.rows.length > 0;
  // What is being typed stays in its field, however far away.
  const far = scene.view.far && ![...scene.editor.edits.values()].some((edit) => edit.card === id);
  return {
    card,
    texts: scene.texts,
    box,
    zoom: scene.view.zoom,
    far,
    anchor: shape.anchor,
    titleLines: stage.measure.titleLines(card, stage.controls),
    brief: !stage.measure.hasRoom(card, scene.texts),
    description: descriptionOf(card, scene.texts, (objective) => model.card(objective)?.title, scene.others.on(id)),
    level: model.level(id),
    position: siblings.indexOf(id) + 1,
    siblings: siblings.length,
    active: scene.active === id,
    selected: scene.selection.has(id),
    pointed: scene.pointed === id,
    unfolded,
    flash: scene.flashes.has(id) && !unfolded,
    other: scene.others.on(id),
    drag: dragging ? partIn(model, dragging, id) : 'none',
    rows: unfolded && !far && !scene.bare.has(id) ? rows(scene, card) : [],
    actions: scene.actions,
  };
}

function rows(scene: Scene, { id, keyResults }: Card): RowView[] {
  const { texts, editor, flashes, dragging, stage } = scene;
  const places = stage.shapeOf(id).rows;
  return keyResults.map((keyResult, index) => ({
    keyResult,
    texts,
    height: places[index]?.height ?? SIZE.row + SIZE.rowLine,
    titleLines: stage.measure.rowLines(keyResult, texts),
    edit: editor.edits.get(keyResult.id),
    flash: flashes.has(keyResult.id),
    target: dragging?.target?.kind === 'keyResult' && dragging.target.id === keyResult.id && dragging.verdict?.allowed === true,
    lifted: dragging?.dragged.kind === 'keyResult' && dragging.dragged.id === keyResult.id,
    reachable: scene.active === id,
  }));
}

/** Where a dragged card would be put among its siblings. */
function insertion({ stage: { plan }, dragging }: Scene): TemplateResult | typeof nothing {
  if (dragging?.target?.kind !== 'between') return nothing;
  const { before, after } = dragging.target;
  const above = plan.boxes.get(after);
  const below = plan.boxes.get(before);
  const x = (above ?? below)?.x ?? 0;
  const y = above && below ? (above.y + above.height + below.y) / 2 : above ? above.y + above.height + 7 : (below?.y ?? 0) - 7;
  return html`<div class="insertion" style="transform:translate(${x}px,${y - 1.5}px);width:${CARD}px"></div>`;
}

function conflicts(scene: Scene): unknown {
  const { editor, texts, stage } = scene;
  return inOrder(
    [...editor.edits.values()],
    ({ keyResult }) => keyResult,
    ({ keyResult: id, card, text: mine, conflict }) => {
      const box = stage.plan.boxes.get(card);
      const row = box && stage.shapeOf(card).rows.find((each) => each.id === id);
      if (!conflict || !row) return nothing;
      const place = { x: box.x + 28, y: box.y + row.top + row.height - 6 };
      return choiceOf({ id, title: 'board.conflict.title', mine, conflict, place }, texts, {
        keepMine: () => void editor.keepMine(id),
        takeTheirs: () => editor.cancel(id),
        back: () => editor.backToField(id),
      });
    },
  );
}
