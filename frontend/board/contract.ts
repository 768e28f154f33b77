/**
 * What the board element and its Java twin (`org.northboard.board.Contract`) say to each other: cards and patches come
 * down, verbs go up. Both sides are written in these two files only; a test compares them.
 */

export type Pace = 'DONE' | 'NO_DATA' | 'TOO_EARLY' | 'ON_TRACK' | 'BEHIND' | 'AT_RISK';
export type Level = 'COMPANY' | 'DEPARTMENT' | 'TEAM' | 'INDIVIDUAL';
export type Measure = 'INCREASE' | 'DECREASE' | 'AT_LEAST' | 'AT_MOST' | 'MILESTONES' | 'DONE' | 'BASELINE';
export type LinkKind = 'CONTRIBUTES' | 'SUPPORTS';
/**
 * What may be done to a link. RISE: dropping the card on this parent makes it the primary one, or lets support contribute.
 * LEAD: it may be made the primary one. CHANGE_KIND: it may contribute instead of supporting, or the other way round.
 */
export type LinkVerb = 'RISE' | 'LEAD' | 'CHANGE_KIND';

/** Everything a board shows when it opens: the cards whose chain of primary parents is unfolded. */
export interface Board {
  /** State of the workspace that the cards show; patches build on it. */
  revision: number;
  /** BCP 47 tag of the viewer's language; numbers and dates follow it. */
  language: string;
  /** The server's clock as ISO instant: ages of check-ins are measured from here, not from the browser's clock. */
  now: string;
  /** The acting member. */
  me: string;
  /** What this board shows, in words: company, cycle, and the team where only one is looked at. */
  title: string;
  /** Every text that the element shows, by key. `{0}` marks the places for values. */
  texts: Record<string, string>;
  /** Set while only this objective, what is above it and what is below it are looked at. */
  focus?: string;
  cards: Card[];
}

/** The cards under one card that was unfolded. */
export interface Branch {
  revision: number;
  cards: Card[];
}

export interface Person {
  id: string;
  name: string;
  /** One or two letters for the avatar. */
  initials: string;
  /** Which of the eight avatar colours, 0–7. */
  hue: number;
}

export interface Card {
  id: string;
  version: number;
  title: string;
  level: Level;
  /** Name of the team, absent at company level. */
  team?: string;
  owner: Person;
  committed: boolean;
  private: boolean;
  /** Raw progress (may be below 0 or above 1), to a millionth as every share here; absent when there is none yet. */
  progress?: number;
  /** Expected progress today, 0–1. */
  expected: number;
  pace: Pace;
  stale: boolean;
  /** ISO instant of the newest check-in below this objective. */
  checkedInAt?: string;
  /** Links upwards in their order. The first one whose parent is on this board is primary and decides where the card stands. */
  parents: Parent[];
  /** All objectives and key results above this one, given only where following the cards that it stands beside would miss some. */
  above?: string[];
  /** Position among its siblings; smaller stands higher. */
  position: number;
  /** How many cards stand under this one (by primary parent) that this viewer may see. */
  children: number;
  /** How many stand below it at any depth, each counted under the parent that it stands by. Only sent when `children` is not 0. */
  holds?: number;
  /** Whether those children are part of what was sent. */
  open: boolean;
  /** Worst pace among everything below. Only sent when `children` is not 0. */
  worst?: Pace;
  keyResults: KeyResult[];
  /** When not empty, key in `texts` of the reason why nothing may be dropped on this card. */
  closedTo?: string;
  /** When not empty, key in `texts` of the reason why this viewer may change nothing about it: neither move it nor give it a key result. */
  fixed?: string;
  /** Whether it is aligned to nothing that this viewer may know of, although it is not the company's. */
  loose: boolean;
  /** True when something is looked for and this is none of it. */
  dimmed: boolean;
  /** How many cards below match, folded or not, at any depth. Only sent while something is looked for. */
  found?: number;
}

export interface Parent {
  link: string;
  objective: string;
  /** Set when the link ends at one key result of the parent objective. */
  keyResult?: string;
  kind: LinkKind;
  /** What it leads to, given only where that has no card on this board, or is a key result. */
  title?: string;
  /** How much the card counts there: 0–1,000, usually 1. */
  weight: number;
  /** Version of the link, to be named when changing it. */
  version: number;
  /** What may be done to it by whoever may change the card. */
  can: LinkVerb[];
}

export interface KeyResult {
  id: string;
  version: number;
  title: string;
  measure: Measure;
  start?: number;
  target?: number;
  /** Value of the last check-in; absent before the first. For MILESTONES: how many are done. */
  current?: number;
  /** Only for MILESTONES. */
  milestones?: number;
  unit: string;
  progress?: number;
  expected: number;
  pace: Pace;
  stale: boolean;
  /** True when progress comes from the objectives aligned to it instead of check-ins. */
  aligned: boolean;
  /** May this viewer type a value here? False for MILESTONES and aligned ones too. */
  editable: boolean;
}

/** A card of which only figures have moved; absent figures are not known (any more). */
export interface Moved {
  id: string;
  progress?: number;
  expected: number;
  pace: Pace;
  stale: boolean;
  checkedInAt?: string;
  worst?: Pace;
  /** Those of its key results whose figures have moved. */
  keyResults: MovedKeyResult[];
}

export interface MovedKeyResult {
  id: string;
  version: number;
  current?: number;
  progress?: number;
  /** Absent where it is that of the card. */
  expected?: number;
  pace: Pace;
  /** Absent where it is not. */
  stale?: boolean;
}

/** What changed since `base`. Applied only when `base` is the revision on screen; otherwise the element fetches again. */
export interface Patch {
  base: number;
  revision: number;
  /** Cards that are new or may look different in any way. */
  cards: Card[];
  /** Other cards with nothing but new figures. */
  moved: Moved[];
  removed: string[];
  /** More may have changed than is said here: the element fetches everything again. */
  again: boolean;
  /** What others did to these cards, in order: 100 deeds at most. One's own are not among it. */
  news: Deed[];
}

/** `VALUE`: a key result has another one. `RELINKED`: a link counts in another way. `ORDERED`: stands in another place among the same. */
export type What = 'VALUE' | 'ALIGNED' | 'SUPPORTING' | 'UNALIGNED' | 'RELINKED' | 'ORDERED' | 'ADDED' | 'REMOVED' | 'EDITED';

/** What somebody else did to a card that is here now, or was before the patch. */
export interface Deed {
  /** Their name. */
  by: string;
  what: What;
  /** The same to each of these: cards, and with `VALUE` the key results whose values they are. */
  about: string[];
  /** Title of what the card is linked to, or was: it need not have a card here. */
  under?: string;
}

/** How a drop aligns: instead of the present parent, in addition to it, or as mere support. */
export type AlignMode = 'MOVE' | 'ALSO' | 'SUPPORT';

/** A card as it was on screen when the person acted on it. */
export interface Seen {
  id: string;
  version: number;
}

/** Verbs that the element asks of the server (Vaadin's `$server`). `operation` is a fresh UUID: sent twice, it is done once. */
export interface BoardServer {
  checkIn(keyResult: string, version: number, text: string, operation: string): Promise<Outcome>;
  align(card: string, parent: string, mode: AlignMode, operation: string): Promise<Outcome>;
  alignToKeyResult(card: string, keyResult: string, operation: string): Promise<Outcome>;
  /** Takes away one link. */
  unalign(link: string, operation: string): Promise<Outcome>;
  /** Lets a link contribute or only support. */
  changeKind(link: string, version: number, kind: LinkKind, operation: string): Promise<Outcome>;
  /** Lets the card stand beside this parent. */
  makePrimary(link: string, version: number, operation: string): Promise<Outcome>;
  /** How much the card counts in this parent, as typed. */
  weigh(link: string, version: number, text: string, operation: string): Promise<Outcome>;
  /** Puts the card before its sibling, or last when `before` is empty. */
  order(card: string, before: string, operation: string): Promise<Outcome>;
  /** Hands a key result over to another objective. */
  moveKeyResult(keyResult: string, objective: string, operation: string): Promise<Outcome>;
  /** Lets a key result take its progress from what is aligned to it, or from check-ins again. */
  rollUp(keyResult: string, version: number, fromAligned: boolean, operation: string): Promise<Outcome>;
  /** Aligns all of them: to the key result when one is named, else to the objective. */
  alignAll(cards: Seen[], parent: string, keyResult: string, mode: AlignMode, operation: string): Promise<Outcome>;
  moveToCycle(cards: Seen[], cycle: string, operation: string): Promise<Outcome>;
  changeOwner(cards: Seen[], owner: string, operation: string): Promise<Outcome>;
  /** Stops long work after what it is doing right now; what is done stays. */
  stop(operation: string): Promise<void>;
  undo(undone: string, operation: string): Promise<Outcome>;
  /** The branch's children are no longer shown: patches may leave them out. */
  fold(card: string): Promise<void>;
  /** Keeps the session of a board that is only looked at. */
  alive(): Promise<void>;
  /** The branch's children have been fetched and are shown. */
  unfold(card: string): Promise<void>;
  /** All cards that show their key results now, the newest last. */
  rows(cards: string[]): Promise<void>;
  /** Only this objective, what is above it and what is below it are to be shown; all again when it was in focus already. */
  focusOn(card: string): Promise<void>;
  /** Shows the objective's panel. */
  show(card: string): Promise<void>;
  /** The card has gone to where nothing is unfolded: it is to be seen again. */
  seek(card: string): Promise<void>;
}

export interface Outcome {
  done: boolean;
  /** Ready to show, in the viewer's language: what was done, or why it was not. Empty when an undo took everything back. */
  message: string;
  /** What to name when undoing this; absent when there is nothing to undo. */
  undo?: string;
  /** The affected cards as they are now, so that the answer needs no push. */
  patch?: Patch;
  /** Someone else was faster. */
  conflict?: Conflict;
  /** Cards that were left as they were when others were changed. */
  left?: string[];
  /** True when it goes on in the background: its end is told by `Work`. */
  underWay?: boolean;
}

export interface Conflict {
  by: string;
  /** The other one's value, as text in the viewer's language. */
  theirs: string;
  /** Version to send when the viewer insists on their own value. */
  version: number;
}

/** Who is on the board: the answer to a beat (`POST …/here`). */
export interface Here {
  /** How many people, the viewer among them. */
  count: number;
  /** A few of the others. */
  faces: Person[];
  editing: Editing[];
  /** Milliseconds until the next beat is expected. */
  next: number;
}

/** Somebody else at work on a card. */
export interface Editing {
  card: string;
  person: Person;
}

/** How far long work has come; pushed by the server. */
export interface Work {
  operation: string;
  seen: number;
  total: number;
  /** Given at the end. */
  outcome?: Outcome;
}

/** Something to choose in a dialog, found by the server: an objective, key result, person or cycle. */
export interface Choice {
  id: string;
  title: string;
  /** Where it is found or whose it is; ready to show. */
  where: string;
  /** The objective that a key result belongs to. */
  card?: string;
  pace?: Pace;
  /** Raw progress of an objective. */
  progress?: number;
  person?: Person;
  /** When set, why it cannot be chosen; ready to show. */
  refused?: string;
}
