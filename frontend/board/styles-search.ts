import { css } from 'lit';

/** What is looked for stands out: the rest steps back, but not the knobs that lead to matches. */
export const searchStyles = css`
  .card.dimmed {
    border-color: transparent;
    background: transparent;
    box-shadow: none;
  }
  .card.dimmed > :not(.branch) {
    opacity: 0.42;
    transition: opacity 0.15s;
  }
  .card.dimmed:hover,
  .card.dimmed:focus,
  .card.dimmed:focus-within {
    border-color: var(--nb-line);
    background: var(--nb-surface);
  }
  .card.dimmed:hover > *,
  .card.dimmed:focus > *,
  .card.dimmed:focus-within > * {
    opacity: 1;
  }
  .card.dimmed .more {
    opacity: 0;
  }
  .card.dimmed:hover .more,
  .card.dimmed .more:focus-visible {
    opacity: 1;
  }
  .links path.dimmed {
    opacity: 0.4;
  }
  .card.pointed {
    z-index: 1;
    outline: max(2px, 2px / var(--zoom)) solid var(--nb-accent);
    outline-offset: 2px;
  }
  .branch.found {
    border-color: var(--nb-accent);
    background: var(--nb-accent-soft);
    color: var(--nb-accent);
  }
  .branch.found b {
    font-weight: 600;
  }
`;
