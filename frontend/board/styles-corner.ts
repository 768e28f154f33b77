import { css } from 'lit';

/** The control in the corner. */
export const cornerStyles = css`
  .corner {
    position: absolute;
    right: 18px;
    bottom: 18px;
    z-index: 4;
    display: flex;
    padding: 2px;
    border: 1px solid var(--nb-line);
    border-radius: 9px;
    background: var(--nb-surface);
    box-shadow: var(--nb-shadow);
    color: var(--nb-muted);
    user-select: none;
    -webkit-user-select: none;
  }
  .corner button {
    display: grid;
    place-items: center;
    min-width: 28px;
    height: 28px;
    border-radius: 6px;
    font-size: 15px;
    line-height: 1;
  }
  .corner .factor {
    min-width: 48px;
    font-size: 12px;
  }
  .corner button:hover:enabled {
    background: var(--nb-track);
    color: var(--nb-ink);
  }
  .corner button:focus-visible {
    outline-offset: -2px;
  }
  .corner button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  @media (max-width: 600px) {
    .corner button {
      min-width: 40px;
      height: 36px;
    }
    /* Two fingers do it. */
    .corner .step {
      display: none;
    }
  }
`;
