import type { NbBoard } from './board';
import type { Here, Person } from './contract';
import type { Edit } from './edit';
import type { HereDetail } from './here';
import { Presence } from './presence';

/** Of what is being typed, what the person is at: the field with the focus, else the one that was begun last. */
export function atWork(edits: Iterable<Edit>, focused: string | undefined): Edit | undefined {
  const typing = [...edits].filter(({ state }) => state !== 'offered');
  return typing.find(({ keyResult }) => keyResult === focused) ?? typing.at(-1);
}

/** The others on this board: shown above it, and on the cards that they are at work on. */
export class Others {
  readonly presence: Presence;
  #marks: ReadonlyMap<string, Person> = new Map();

  constructor(private readonly board: NbBoard) {
    this.presence = new Presence({
      source: () => board.source,
      editing: () => this.#editing(),
      here: (here) => this.#show(here),
      keepAlive: () => void board.$server?.alive().catch(() => undefined),
    });
  }

  /** Who else is at work on a card. */
  on(card: string): Person | undefined {
    return this.#marks.get(card);
  }

  /** The card whose value is being typed, or the objective in whose panel somebody types. */
  #editing(): string | undefined {
    const focused = (this.board.renderRoot as ShadowRoot).activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const typing = atWork(this.board.editor.edits.values(), focused);
    if (typing) return typing.card;
    const inPanel = document.activeElement?.matches('.nb-side-panel :is(input, textarea)') === true;
    return inPanel ? (new URLSearchParams(location.search).get('objective') ?? undefined) : undefined;
  }

  #show({ count, faces, editing }: Here): void {
    this.#marks = new Map(editing.map(({ card, person }) => [card, person]));
    this.board.requestUpdate();
    const detail: HereDetail = { faces, more: count - 1 - faces.length, label: this.board.texts.say('board.here', count) };
    window.dispatchEvent(new CustomEvent('nb-here', { detail }));
  }
}
