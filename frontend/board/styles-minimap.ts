import { css } from 'lit';

/** The board in small. */
export const minimapStyles = css`
  .minimap {
    position: absolute;
    right: 18px;
    bottom: 60px;
    z-index: 4;
    padding: 6px;
    border: 1px solid var(--nb-line);
    border-radius: 9px;
    background: var(--nb-surface);
    box-shadow: var(--nb-shadow);
  }
  .minimap svg {
    display: block;
    overflow: hidden;
    border-radius: 4px;
    cursor: pointer;
    touch-action: none;
  }
  .minimap path {
    fill: var(--fill);
    opacity: 0.7;
  }
  .minimap path.dimmed {
    opacity: 0.18;
  }
  .minimap .frame {
    fill: var(--nb-accent);
    fill-opacity: 0.08;
    stroke: var(--nb-accent);
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
    cursor: grab;
  }
  .minimap .frame:active {
    cursor: grabbing;
  }
  .minimap button {
    position: absolute;
    top: -10px;
    right: -10px;
    width: 24px;
    height: 24px;
    border: 1px solid var(--nb-line);
    border-radius: 50%;
    background: var(--nb-surface);
    color: var(--nb-muted);
    line-height: 1;
    opacity: 0;
  }
  .minimap:hover button,
  .minimap button:focus-visible {
    opacity: 1;
  }
  @media (hover: none) {
    .minimap button {
      opacity: 1;
    }
  }
`;
