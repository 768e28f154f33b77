import { css } from 'lit';

/** The choice between two values for one thing. */
export const conflictStyles = css`
  .conflict {
    position: absolute;
    width: 256px;
    overflow-wrap: anywhere;
    padding: 12px 14px;
    border: 1px solid var(--nb-line);
    border-radius: 10px;
    background: var(--nb-surface);
    box-shadow: var(--nb-shadow-float);
    font-size: 13px;
    line-height: 18px;
    z-index: 4;
    transform: scale(max(1, 1 / var(--zoom)));
    transform-origin: 0 0;
  }
  /* Whoever types in the next field sees it; the choice is there again when they come back to this one. */
  .plane:has(.field:focus:not(.bad)) .conflict {
    visibility: hidden;
  }
  .conflict p {
    margin: 0 0 8px;
    font-weight: 500;
  }
  .conflict dl {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 12px;
    margin: 0 0 10px;
  }
  .conflict dt {
    color: var(--nb-muted);
  }
  .conflict dd {
    margin: 0;
    font-weight: 600;
    text-align: right;
  }
  .choices {
    display: flex;
    gap: 8px;
  }
  .choices button {
    flex: 1;
    min-height: 30px;
    border: 1px solid var(--nb-edge);
    border-radius: 7px;
    font-weight: 500;
  }
  .choices button:hover {
    border-color: var(--nb-accent);
    color: var(--nb-accent);
  }
  .choices .first {
    border-color: var(--nb-accent);
    color: var(--nb-accent);
  }
`;
