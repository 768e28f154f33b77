import { css } from 'lit';

/** Cards. The heights here are those of `measure.ts`. */
export const cardStyles = css`
  .card {
    position: absolute;
    top: 0;
    left: 0;
    width: 296px;
    padding: 10px 12px 0;
    border: 1px solid var(--nb-line);
    border-radius: 10px;
    background: var(--nb-surface);
    box-shadow: var(--nb-shadow);
    contain: layout style;
    transition: transform 0.22s ease-out, opacity 0.15s, border-color 0.15s, background-color 0.15s;
  }
  /* So many that fade at once would each be painted on ground of its own. */
  .dragging .card {
    transition: transform 0.22s ease-out;
  }
  .still .card,
  .still path {
    transition: opacity 0.15s;
  }
  .card.movable {
    cursor: grab;
  }
  /* Lies on everything while something is dragged: its hand is the only one, and no card below it feels the pointer. */
  .grip {
    position: absolute;
    inset: 0;
    z-index: 4;
    cursor: grabbing;
  }
  .card:hover {
    border-color: var(--nb-edge);
    z-index: 1;
  }
  .card:focus {
    z-index: 1;
  }
  .card.lifted,
  .row.lifted {
    opacity: 0.4;
  }
  .card.refused {
    opacity: 0.38;
  }
  .card.target {
    background: var(--nb-accent-soft);
    outline: 2px dashed var(--nb-accent);
    outline-offset: 2px;
  }
  .card.busy {
    z-index: 2;
  }
  .other {
    position: absolute;
    inset: -2px;
    border: 2px solid var(--other);
    border-radius: 11px;
    pointer-events: none;
  }
  .other span {
    position: absolute;
    top: -10px;
    right: 12px;
    max-width: calc(100% - 48px);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding: 0 8px;
    border-radius: 9px;
    background: var(--other);
    color: #fff;
    font-size: 11px;
    font-weight: 500;
    line-height: 18px;
  }
  .title {
    display: flex;
    font-weight: 500;
    line-height: 20px;
  }
  .mark {
    flex: none;
    width: 19px;
    font-size: 11px;
    color: var(--tone);
  }
  .words,
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .lock {
    flex: none;
    margin-left: 7px;
    color: var(--nb-faint);
  }
  .meta {
    display: flex;
    align-items: center;
    gap: 6px;
    height: 23px;
    margin-top: 8px;
    font-size: 12px;
    white-space: nowrap;
    color: var(--nb-muted);
  }
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    margin-right: 1px;
    border-radius: 50%;
    font: 600 8.5px/1 var(--nb-font);
    color: #fff;
  }
  .holder {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pill {
    flex: none;
    padding: 0 7px;
    border: 1px solid var(--nb-line);
    border-radius: 9px;
    font-size: 11px;
    line-height: 16px;
  }
  .peak {
    flex: none;
    display: grid;
    color: var(--nb-faint);
  }
  .age {
    flex: none;
    margin-left: auto;
    color: var(--nb-faint);
  }
  @media (hover: none) {
    .title {
      padding-right: 28px;
    }
  }
`;
