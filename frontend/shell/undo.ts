import { isTyping } from './typing';
import { ways } from './ways';

/** What lies above the page and has keys of its own. */
const ABOVE = 'dialog, [popover], [role=dialog], [role=menu]';

interface UndoServer {
  /** Answers whether it is over, done or refused for good. */
  undo(operation: string): Promise<boolean>;
  told(message: string): Promise<void>;
}

/** The one on the page now: a page that is made anew, in another language, has another one. */
let here: NbUndo | undefined;

/** Ctrl+Z or ⌘Z takes back what was done last on this page, unless somebody is writing. Shows nothing. */
export class NbUndo extends HTMLElement {
  /** Given by Vaadin. */
  declare $server: UndoServer | undefined;
  #connected = new AbortController();

  connectedCallback(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    here = this;
    ways.belongTo(this.getAttribute('owner') ?? '');
    window.addEventListener('keydown', (event) => this.#key(event), { signal });
    window.addEventListener('nb-did', (event) => this.#did((event as CustomEvent<string>).detail), { signal });
    window.addEventListener('nb-take-back', (event) => takeBack((event as CustomEvent<string>).detail), { signal });
    window.addEventListener('nb-told', (event) => void this.$server?.told((event as CustomEvent<string>).detail), { signal });
    window.addEventListener('nb-taken-back', (event) => ways.forget((event as CustomEvent<string>).detail), { signal });
  }

  disconnectedCallback(): void {
    this.#connected.abort();
  }

  /** Told by the server. What the board does, it remembers by itself. */
  #did(operation: string): void {
    ways.add(operation, () => takeBack(operation));
  }

  #key(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const path = event.composedPath();
    if (event.defaultPrevented || event.isComposing || isTyping(path[0])) return;
    if (path.some((on) => on instanceof Element && on.matches(ABOVE))) return;
    if (ways.back()) event.preventDefault();
  }
}

/** Only what is over is forgotten: without an answer, the next Ctrl+Z means the same thing again. */
function takeBack(operation: string): void {
  ways.hold(operation);
  const asked = here?.$server?.undo(operation) ?? Promise.resolve(false);
  asked.then(
    (over) => (over ? ways.forget(operation) : ways.release(operation)),
    () => ways.release(operation),
  );
}

if (!customElements.get('nb-undo')) customElements.define('nb-undo', NbUndo);
