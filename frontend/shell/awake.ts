import { watch } from './presence';

interface AwakeServer {
  stillHere(): Promise<void>;
}

/** Keeps the session of a page that is seen. Shows nothing. */
export class NbAwake extends HTMLElement {
  /** Given by Vaadin. */
  declare $server: AwakeServer | undefined;
  #connected = new AbortController();

  connectedCallback(): void {
    this.#connected = new AbortController();
    watch(document, () => void this.$server?.stillHere(), this.#connected.signal);
  }

  disconnectedCallback(): void {
    this.#connected.abort();
  }
}

if (!customElements.get('nb-awake')) customElements.define('nb-awake', NbAwake);
