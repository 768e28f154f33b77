import { css } from 'lit';

/** Cards from far away, whose letters and marks keep their size on the screen, and the hand that pushes the page. */
export const zoomStyles = css`
  .pan-ready,
  .pan-ready * {
    cursor: grab !important;
  }
  .panning,
  .panning * {
    cursor: grabbing !important;
  }
  .far {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    height: calc(100% - 5px / var(--zoom));
    margin: calc(5px / var(--zoom) - 10px) calc(6px / var(--zoom) - 12px) 0;
  }
  .far .title {
    padding: 0;
    font-size: calc(clamp(10px, 5px + 10px * var(--zoom), 12px) / var(--zoom));
    line-height: calc(13px / var(--zoom));
  }
  .far .mark {
    width: calc(13px / var(--zoom));
    font-size: calc(9px / var(--zoom));
  }
  .far .progress {
    flex: none;
    gap: calc(6px / var(--zoom));
    height: calc(12px / var(--zoom));
    margin: 0;
  }
  .far .percent {
    min-width: calc(28px / var(--zoom));
    font: 600 calc(10px / var(--zoom)) / calc(12px / var(--zoom)) var(--nb-font);
  }
  .far .bar {
    height: calc(3px / var(--zoom));
  }
  .far .track,
  .far .fill {
    border-radius: calc(1.5px / var(--zoom));
  }
  .far .tick {
    top: calc(-1.5px / var(--zoom));
    bottom: calc(-1.5px / var(--zoom));
    width: calc(1px / var(--zoom));
  }
  .card:has(> .far) {
    border-width: calc(1px / var(--zoom));
    border-radius: calc(5px / var(--zoom));
  }
  .card:has(> .tiny) {
    background: var(--soft);
    border-color: transparent;
    border-radius: calc(3px / var(--zoom));
    box-shadow: none;
  }
  .card:has(> .tiny):hover {
    border-color: var(--tone);
  }
  .tiny {
    justify-content: center;
    height: 100%;
    margin: -10px calc(4px / var(--zoom) - 12px) 0;
  }
  .tiny .title {
    font-size: calc(10px / var(--zoom));
    line-height: calc(11px / var(--zoom));
  }
  .tiny .mark {
    width: calc(11px / var(--zoom));
    font-size: calc(8px / var(--zoom));
  }
  .far ~ .other {
    inset: calc(-2px / var(--zoom));
    border-width: calc(2px / var(--zoom));
    border-radius: calc(6px / var(--zoom));
  }
  .far ~ .other span {
    max-width: none;
    scale: calc(0.8 / var(--zoom));
    transform-origin: 100% 100%;
  }
  .far + .branch {
    scale: calc(0.75 / var(--zoom));
    transform-origin: 0 50%;
  }
  .far + .branch.open {
    display: none;
  }
  .card:focus-visible,
  .card.target {
    outline-width: max(2px, 2px / var(--zoom));
  }
`;
