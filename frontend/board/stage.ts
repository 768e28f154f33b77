import type { Editor } from './editor';
import { arrange, type Plan, type Shape } from './layout';
import { Measure } from './measure';
import type { Model } from './model';
import { noteOf } from './note';
import type { Texts } from './text';

/** Where everything stands: the plan, and what it depends on besides the cards. */
export class Stage {
  readonly measure = new Measure();
  /** Cards whose key results are shown. */
  readonly unfolded = new Set<string>();
  /** Room that controls take from titles on touch screens. */
  readonly controls = matchMedia('(hover: none)').matches ? 28 : 0;
  plan: Plan;
  readonly #shapes = new Map<string, Shape>();

  constructor(
    private readonly model: Model,
    private readonly texts: () => Texts,
    private readonly editor: () => Editor,
  ) {
    this.plan = arrange(model, (id) => this.shapeOf(id));
  }

  shapeOf(id: string): Shape {
    let shape = this.#shapes.get(id);
    if (!shape) {
      const card = this.model.card(id);
      shape = card
        ? this.measure.shape(card, this.texts(), {
            unfolded: this.unfolded.has(id),
            note: (keyResult) => noteOf(this.editor().edits.get(keyResult), this.texts()),
            controls: this.controls,
          })
        : { height: 0, anchor: 0, rows: [] };
      this.#shapes.set(id, shape);
    }
    return shape;
  }

  /** Places everything anew. */
  arrange(): void {
    this.#shapes.clear();
    this.plan = arrange(this.model, (id) => this.shapeOf(id));
  }

  /** Key results whose value can be typed, as they follow each other on screen. */
  editable(): string[] {
    return this.plan.order
      .flat()
      .filter((id) => this.unfolded.has(id))
      .flatMap((id) => this.model.card(id)?.keyResults ?? [])
      .filter(({ editable, measure }) => editable && measure !== 'DONE')
      .map(({ id }) => id);
  }
}
