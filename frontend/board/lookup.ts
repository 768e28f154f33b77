import type { AlignMode, Choice } from './contract';

/** Asks the server what can be chosen: also what is folded or was never sent. */
export class Lookup {
  constructor(private readonly source: () => string) {}

  /** What the cards could be aligned under. Only a single one is judged there: of several, two stand for all, as an address has no room for hundreds. */
  targets(cards: readonly string[], mode: AlignMode, text: string, signal: AbortSignal): Promise<Choice[]> {
    return this.#get(`targets?${new URLSearchParams({ cards: cards.slice(0, 2).join(','), mode, text }).toString()}`, signal);
  }

  /** Objectives that could take the key result over. */
  takers(keyResult: string, text: string, signal: AbortSignal): Promise<Choice[]> {
    return this.#get(`takers?${new URLSearchParams({ keyResult, text }).toString()}`, signal);
  }

  people(text: string, signal: AbortSignal): Promise<Choice[]> {
    return this.#get(`people?${new URLSearchParams({ text }).toString()}`, signal);
  }

  /** Cycles that are not closed. */
  cycles(signal: AbortSignal): Promise<Choice[]> {
    return this.#get('cycles', signal);
  }

  async #get(address: string, signal: AbortSignal): Promise<Choice[]> {
    const response = await fetch(`${this.source()}/${address}`, { credentials: 'same-origin', headers: { accept: 'application/json' }, signal });
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as Choice[];
  }
}
