import { css } from 'lit';

/** What lies above the cards: the dragged one, messages, menu, conflict. */
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
    padding: 6px 6px 6px 0;
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
  .menu button:hover:enabled,
  .menu button:focus-visible {
    background: var(--nb-accent-soft);
    outline: 0;
  }
  .menu button:disabled {
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
  .conflict {
    position: absolute;
    width: 256px;
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
