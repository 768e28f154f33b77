/** What the chart of an objective's progress shows; the twin of org.northboard.sheet.ProgressDrawing. Shares are 0–1. */
export interface Drawing {
  language: string;
  /** First and last day and today: yyyy-mm-dd. */
  first: string;
  last: string;
  today: string;
  /** The whole in a sentence, for those who cannot see it. */
  summary: string;
  todayName: string;
  expectedName: string;
  tone: string;
  expected: Day[];
  reached: Moment[];
  marks: Mark[];
}

export interface Day {
  on: string;
  share: number;
}

/** Where the objective stood from a local date and time on; `what` tells the check-in that moved it, if one did. */
export interface Moment {
  at: string;
  share: number | null;
  what: string | null;
  note: string;
}

/** Something aims at another target from here on. */
export interface Mark {
  at: string;
  text: string;
}
