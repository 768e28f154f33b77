import { css } from 'lit';

/** What lies above the cards: the dragged one, messages, menu. */
export const floatStyles = css`
  .layer {
    position: fixed;
    inset: 0;
    width: auto;
    height: auto;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    overflow: visible;
    pointer-events: none;
  }
  .ghost {
    position: absolute;
    top: 0;
    left: 0;
    overflow: hidden;
    border-radius: 10px;
    box-shadow: var(--nb-shadow-lifted);
    outline: 1px solid var(--nb-edge);
    will-change: transform;
  }
  .ghost > * {
    transform-origin: 0 0;
  }
  .ghost .card {
    position: static;
    outline: 0;
    transition: none;
  }
  .ghost .more,
  .ghost .branch {
    display: none;
  }
  .ghost .row {
    padding-inline: 12px;
    background: var(--nb-surface);
    border: 1px solid var(--nb-line);
    border-radius: 8px;
    list-style: none;
  }
  .ghost .row::before {
    display: none;
  }
  .hint {
    position: absolute;
    top: 0;
    left: 0;
    max-width: 280px;
    width: max-content;
    overflow-wrap: anywhere;
    padding: 6px 11px;
    border-radius: 8px;
    background: var(--nb-toast);
    color: #fff;
    font: 500 12.5px/17px var(--nb-font);
    outline: 1px solid #ffffff24;
    box-shadow: var(--nb-shadow-float);
    will-change: transform;
  }
  .hint small {
    display: block;
    margin-top: 2px;
    font: 400 11.5px/16px var(--nb-font);
    color: #c3cbd6;
  }
  .hint.no {
    background: var(--nb-bad-soft);
    color: var(--nb-bad);
    outline: 1px solid currentColor;
  }
  .hint:empty {
    display: none;
  }
  .toasts {
    display: flex;
    justify-content: center;
    max-width: 100%;
  }
  .toast {
    display: flex;
    align-items: center;
    gap: 6px;
    max-width: min(680px, 100%);
    padding: 4px 6px 4px 16px;
    border-radius: 10px;
    background: var(--nb-toast);
    color: #fff;
    font-size: 13.5px;
    box-shadow: var(--nb-shadow-float);
    outline: 1px solid #ffffff14;
    pointer-events: auto;
    animation: rise 0.2s ease-out;
  }
  .toast span {
    min-width: 0;
    padding: 6px 6px 6px 0;
    overflow-wrap: anywhere;
  }
  /* What is dragged may be dropped where this lies. Not hidden, or a screen reader would read it again. */
  .aside > * {
    opacity: 0;
  }
  .toast.failed span::before {
    content: '▼';
    margin-right: 9px;
    font-size: 10px;
    color: #f08a80;
  }
  .toast button {
    flex: none;
    min-height: 32px;
    padding: 0 10px;
    border-radius: 7px;
    font-weight: 600;
    color: #a5b8ff;
  }
  .toast button:hover {
    background: #ffffff1a;
  }
  .toast .close {
    width: 32px;
    padding: 0;
    font-size: 17px;
    font-weight: 400;
    color: #c3cbd6;
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 10px;
    }
  }
  .menu {
    position: fixed;
    inset: auto;
    min-width: 220px;
    max-width: 320px;
    margin: 0;
    padding: 5px;
    border: 1px solid var(--nb-line);
    border-radius: 10px;
    background: var(--nb-surface);
    color: var(--nb-ink);
    box-shadow: var(--nb-shadow-float);
  }
  .menu button {
    display: flex;
    align-items: center;
    gap: 16px;
    width: 100%;
    min-height: 32px;
    padding: 0 10px;
    border-radius: 6px;
    font-size: 13.5px;
    text-align: left;
  }
  .menu button span {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .menu button:hover:not([aria-disabled]),
  .menu button:focus-visible {
    background: var(--nb-accent-soft);
    outline: 0;
  }
  .menu button[aria-disabled] {
    color: var(--nb-faint);
    opacity: 0.65;
    cursor: default;
  }
  .menu hr {
    height: 1px;
    margin: 5px 10px;
    border: 0;
    background: var(--nb-line);
  }
  kbd {
    font: 500 11px/16px var(--nb-font);
    color: var(--nb-faint);
  }
  @media (pointer: coarse) {
    .menu button,
    .toast button {
      min-height: 44px;
    }
    .toast .close {
      width: 44px;
    }
  }
  @media not all and (any-pointer: fine) {
    .menu kbd {
      display: none;
    }
  }
`;
