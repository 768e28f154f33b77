import { css } from 'lit';

/** The buttons of a card: key results, branch, menu. */
export const controlStyles = css`
  .count {
    position: relative;
    flex: none;
    display: flex;
    align-items: center;
    gap: 4px;
    height: 24px;
    margin: 0 -5px 0 -6px;
    padding: 0 5px 0 4px;
    border-radius: 6px;
  }
  .count::before {
    content: '·';
  }
  .count:hover,
  .count:focus-visible {
    color: var(--nb-accent);
  }
  .twist,
  .chevron {
    flex: none;
    width: 6px;
    height: 6px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -2px;
    transition: rotate 0.15s, translate 0.15s;
  }
  .count[aria-expanded='true'] .twist {
    rotate: 225deg;
    translate: 0 1px;
  }
  /* On the card's edge like the knob of its branch, where it hides nothing of the title. */
  .more {
    position: absolute;
    top: 8px;
    left: calc(100% - 5px);
    z-index: 2;
    width: 24px;
    height: 24px;
    border: 1px solid var(--nb-edge);
    border-radius: 12px;
    background: var(--nb-surface);
    color: var(--nb-muted);
    font-weight: 600;
    line-height: 1;
    opacity: 0;
    transition: opacity 0.12s;
  }
  .card:hover .more,
  .card:focus .more,
  .more:focus-visible {
    opacity: 1;
  }
  .more:hover {
    border-color: var(--nb-accent);
    color: var(--nb-accent);
  }
  .card.lifted .more {
    opacity: 0 !important;
  }
  .branch {
    position: absolute;
    left: calc(100% - 5px);
    display: flex;
    align-items: center;
    gap: 5px;
    height: 24px;
    padding: 0 8px;
    border: 1px solid var(--nb-edge);
    border-radius: 12px;
    background: var(--nb-surface);
    font-size: 12px;
    color: var(--nb-muted);
    translate: 0 -50%;
    z-index: 1;
  }
  .branch b {
    font-weight: 500;
  }
  .branch i {
    font-size: 10px;
    color: var(--tone);
  }
  .branch .chevron {
    rotate: -45deg;
    translate: -1px 0;
  }
  .branch:hover {
    border-color: var(--nb-accent);
    color: var(--nb-accent);
  }
  .branch.open {
    width: 24px;
    padding: 0;
    justify-content: center;
    opacity: 0;
    transition: opacity 0.12s;
  }
  .branch.open .chevron {
    rotate: 135deg;
    translate: 1px 0;
  }
  .card:hover .branch.open,
  .card:focus .branch.open,
  .branch.open:focus-visible {
    opacity: 1;
  }
  .card > .branch::after,
  .more::after {
    content: '';
    position: absolute;
    inset: -8px;
  }
  .more::after {
    bottom: -3px;
  }
  @media (hover: none) {
    .more,
    .branch.open {
      opacity: 1;
    }
    .branch.open {
      border-color: var(--nb-line);
    }
    .more {
      inset: 6px 6px auto auto;
      width: 28px;
      height: 28px;
      border: 0;
      background: none;
    }
    .count::after {
      content: '';
      position: absolute;
      inset: -8px;
    }
  }
`;
