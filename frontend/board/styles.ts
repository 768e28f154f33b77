import { css } from 'lit';

/** The board itself: its scrolling plane, headings and lines. */
export const boardStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    min-height: 240px;
    background: var(--nb-bg);
    color: var(--nb-ink);
    font: 400 14px/20px var(--nb-font);
    font-variant-numeric: tabular-nums;
    -webkit-font-smoothing: antialiased;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input {
    font: inherit;
    font-variant-numeric: inherit;
    color: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--nb-accent);
    outline-offset: 2px;
  }
  i {
    font-style: normal;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .scroller {
    position: absolute;
    inset: 0;
    overflow: auto;
    overscroll-behavior: contain;
    touch-action: pan-x pan-y;
    scrollbar-width: thin;
    scrollbar-color: var(--nb-edge) transparent;
    /* On ground of its own that nothing shines through, what is painted is pushed along; else every step paints the window. */
    background: var(--nb-bg);
  }
  .heads {
    position: sticky;
    top: 0;
    z-index: 3;
    height: 40px;
    margin-bottom: -40px;
    min-width: 100%;
    overflow: hidden;
    background: linear-gradient(var(--nb-bg) 74%, transparent);
    pointer-events: none;
  }
  .heads h3 {
    position: absolute;
    top: 12px;
    margin: 0;
    font: 500 12px/18px var(--nb-font);
    color: var(--nb-muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .heads h3 span {
    font-weight: 400;
    color: var(--nb-faint);
  }
  .page {
    position: relative;
    min-height: 100%;
  }
  .plane {
    position: absolute;
    top: 0;
    left: 0;
    transform-origin: 0 0;
    user-select: none;
    -webkit-user-select: none;
  }
  .links {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
    overflow: visible;
  }
  .links path {
    fill: none;
    stroke: var(--nb-edge);
    stroke-width: max(1.6px, 1.1px / var(--zoom));
    transition: d 0.22s ease-out, stroke 0.15s;
  }
  .links path.supports {
    stroke-dasharray: 0.1px max(5px, 3.5px / var(--zoom));
    stroke-width: max(2px, 1.4px / var(--zoom));
    stroke-linecap: round;
  }
  .scroller:focus-within .near {
    stroke: var(--nb-accent);
  }
  .insertion {
    position: absolute;
    top: 0;
    left: 0;
    height: max(3px, 2px / var(--zoom));
    border-radius: 2px;
    background: var(--nb-accent);
    pointer-events: none;
    z-index: 2;
  }
  .waiting {
    display: flex;
    gap: 64px;
    padding: 44px 24px;
  }
  .waiting span {
    display: block;
    width: 296px;
    height: 96px;
    margin-bottom: 14px;
    border-radius: 10px;
    background: var(--nb-surface);
    opacity: 0;
    animation: appear 0.6s 0.25s ease-out forwards;
  }
  slot[name='failed'] {
    display: block;
    position: absolute;
    inset: auto 0 40px;
    text-align: center;
    color: var(--nb-muted);
  }
  @keyframes appear {
    to {
      opacity: 0.75;
    }
  }
  /* In a low window the page goes on where the board ends. */
  @media (max-height: 420px) {
    .scroller {
      overscroll-behavior-y: auto;
    }
  }
  @media (max-width: 600px) {
    .scroller {
      scroll-snap-type: x proximity;
      scroll-padding-left: 24px;
    }
    .heads h3 {
      scroll-snap-align: start;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation-duration: 0.01s !important;
    }
  }
`;
