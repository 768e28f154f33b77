import { css } from 'lit';

/** Selected cards, and the bar with what can be done to them. */
export const selectionStyles = css`
  .card.selected {
    background: color-mix(in srgb, var(--nb-accent-soft) 62%, var(--nb-surface));
    outline: 2px solid var(--nb-accent);
    outline-offset: -1px;
  }
  .card.selected:focus-visible {
    outline-offset: 2px;
  }
  .badge {
    position: absolute;
    top: 8px;
    right: 8px;
    min-width: 24px;
    padding: 0 7px;
    border-radius: 12px;
    background: var(--nb-accent);
    color: #fff;
    font: 600 13px/24px var(--nb-font);
    text-align: center;
  }
  .feet-of-board {
    position: absolute;
    inset: auto 12px 20px;
    display: grid;
    justify-items: center;
    gap: 10px;
    pointer-events: none;
    z-index: 5;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: center;
    gap: 2px;
    max-width: 100%;
    padding: 5px 6px 5px 16px;
    border: 1px solid var(--nb-line);
    border-radius: 12px;
    background: var(--nb-surface);
    color: var(--nb-ink);
    font-size: 13.5px;
    box-shadow: var(--nb-shadow-float);
    pointer-events: auto;
    animation: rise 0.2s ease-out;
  }
  .chosen b {
    margin-right: 10px;
    font-weight: 600;
  }
  .chosen button {
    min-height: 34px;
    padding: 0 11px;
    border-radius: 8px;
    font-weight: 500;
    color: var(--nb-accent);
  }
  .chosen button:hover {
    background: var(--nb-accent-soft);
  }
  .chosen .quiet {
    color: var(--nb-muted);
  }
  .working {
    gap: 12px;
  }
  .working .way {
    width: 140px;
    height: 5px;
    border-radius: 3px;
    background: var(--nb-track);
    overflow: hidden;
  }
  .working .way span {
    display: block;
    height: 100%;
    background: var(--nb-accent);
    transition: width 0.2s linear;
  }
  .working .figure {
    color: var(--nb-muted);
  }
  @media (max-width: 600px) {
    .chosen {
      width: 100%;
      justify-content: start;
      padding: 4px 6px;
    }
    .chosen b {
      order: -2;
      flex: 1 0 50%;
      margin: 0 10px;
    }
    .chosen .quiet {
      order: -1;
      flex: none;
    }
    .chosen button {
      min-height: 44px;
    }
    .working {
      padding-left: 16px;
    }
    .working .way {
      flex: 1;
      width: auto;
      min-width: 60px;
    }
  }
`;
