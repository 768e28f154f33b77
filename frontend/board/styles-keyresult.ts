import { css } from 'lit';

/** Key results inside a card, and the field for their value. Heights as in `measure.ts`. */
export const keyResultStyles = css`
  .rows {
    list-style: none;
    margin: 8px -12px 0;
    padding: 0;
  }
  .row {
    position: relative;
    display: grid;
    /* FIGURE and, below, UNIT in measure.ts. */
    grid-template: auto 4px auto / minmax(0, 1fr) fit-content(96px);
    row-gap: 5px;
    column-gap: 10px;
    align-content: start;
    padding: 7px 12px 0;
    font-size: 13px;
    line-height: 18px;
  }
  .row::before {
    content: '';
    position: absolute;
    inset: 0 12px auto;
    height: 1px;
    background: var(--nb-line);
  }
  .row.target {
    background: var(--nb-accent-soft);
    outline: 2px dashed var(--nb-accent);
    outline-offset: -2px;
  }
  .row .bar {
    grid-column: 1 / -1;
    height: 4px;
  }
  .row .tick {
    top: -2px;
    bottom: -2px;
  }
  .value {
    align-self: start;
    text-align: right;
  }
  .held {
    white-space: nowrap;
  }
  .unit,
  .rest {
    display: inline-block;
    max-width: 112px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: top;
  }
  .row.one {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .one .value {
    white-space: nowrap;
  }
  /* The height is that of the row at rest: here the unit gives way to the wider field. */
  .row.one:has(.field) {
    grid-template-columns: fit-content(calc(100% - 106px)) minmax(0, 1fr);
  }
  .one .value:has(.field) {
    display: flex;
    justify-content: flex-end;
    gap: 5px;
  }
  .one .field {
    flex: none;
  }
  .row:not(.one) .rest {
    max-width: 96px;
  }
  .value b {
    font-weight: 500;
    color: var(--nb-ink);
  }
  .value em {
    font-style: normal;
    color: var(--nb-muted);
  }
  .value i {
    margin-left: 5px;
    color: var(--nb-faint);
  }
  .figure {
    position: relative;
    text-align: inherit;
    vertical-align: top;
    border-radius: 5px;
    margin: 0 -5px;
    padding: 0 5px;
  }
  .figure::after,
  .check::after {
    content: '';
    position: absolute;
    inset: -6px -4px;
  }
  .figure.editable b {
    background: linear-gradient(var(--nb-edge), var(--nb-edge)) 0 100% / 100% 1px no-repeat;
  }
  .figure:hover {
    background: var(--nb-accent-soft);
  }
  .figure.editable:hover b {
    color: var(--nb-accent);
  }
  .check {
    position: relative;
    display: flex;
    align-items: center;
    gap: 7px;
    white-space: nowrap;
  }
  .box {
    display: grid;
    place-items: center;
    width: 16px;
    height: 16px;
    border: 1.5px solid var(--nb-edge);
    border-radius: 4px;
    font-size: 11px;
    line-height: 1;
    color: var(--nb-surface);
  }
  .check[aria-checked='true'] .box {
    border-color: var(--nb-accent);
    background: var(--nb-accent);
  }
  .field {
    height: 24px;
    max-width: 132px;
    margin: -3px 0;
    padding: 0 6px;
    border: 1.5px solid var(--nb-accent);
    border-radius: 6px;
    background: var(--nb-surface);
    font-weight: 500;
    line-height: 20px;
    box-shadow: 0 0 0 3px var(--nb-accent-soft);
    outline: 0;
    user-select: text;
    -webkit-user-select: text;
  }
  .field.bad {
    border-color: var(--nb-bad);
    box-shadow: 0 0 0 3px var(--nb-bad-soft);
    color: var(--nb-bad);
  }
  .field:read-only {
    opacity: 0.6;
  }
  .note {
    grid-column: 1 / -1;
    font-size: 12px;
    line-height: 16px;
    color: var(--nb-warn);
  }
  .note.bad {
    color: var(--nb-bad);
  }
  .note button {
    position: relative;
    margin-left: 10px;
    font-weight: 500;
    color: var(--nb-accent);
  }
  .note button::after {
    content: '';
    position: absolute;
    inset: -6px -5px;
  }
  .note button:hover {
    text-decoration: underline;
  }
  /* In smaller letters, phones would enlarge the whole page for the field. */
  @media (pointer: coarse) {
    .field {
      font-size: 16px;
    }
  }
  @media (hover: none) {
    .figure::after,
    .check::after {
      inset: -12px -8px;
    }
  }
`;
