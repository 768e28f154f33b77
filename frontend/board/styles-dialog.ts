import { css } from 'lit';

/** Dialogs: their frame, and “Align under…”. */
export const dialogStyles = css`
  dialog {
    border: 1px solid var(--nb-line);
    border-radius: 14px;
    background: var(--nb-surface);
    color: var(--nb-ink);
    box-shadow: var(--nb-shadow-float);
  }
  .align {
    width: min(520px, calc(100vw - 32px));
    max-height: min(560px, calc(100dvh - 64px));
    margin: 12vh auto auto;
    padding: 0;
    overflow: hidden;
  }
  dialog::backdrop {
    background: #0f141b59;
  }
  .inside {
    display: flex;
    flex-direction: column;
    max-height: inherit;
    padding: 18px 18px 8px;
  }
  .align header {
    display: flex;
    align-items: start;
    gap: 8px;
    margin-bottom: 12px;
  }
  .align h2 {
    margin: 0 0 12px;
    overflow-wrap: anywhere;
    font: 600 15px/21px var(--nb-font);
  }
  .align header h2 {
    flex: 1;
    min-width: 0;
    max-height: 105px;
    margin: 0;
    overflow: auto;
  }
  .align .close {
    flex: none;
    width: 32px;
    height: 32px;
    margin: -6px -8px -5px 0;
    border-radius: 7px;
    font-size: 18px;
    color: var(--nb-muted);
  }
  .align .close:hover {
    background: var(--nb-track);
    color: var(--nb-ink);
  }
  .align input {
    flex: none;
    height: 40px;
    padding: 0 12px;
    border: 1px solid var(--nb-edge);
    border-radius: 8px;
    background: var(--nb-bg);
  }
  .align input:focus {
    border-color: var(--nb-accent);
    outline: 2px solid var(--nb-accent-soft);
    outline-offset: 0;
  }
  .align input::placeholder {
    color: var(--nb-faint);
  }
  .align ul {
    flex: 1;
    min-height: 0;
    margin: 10px -10px 0;
    padding: 0;
    overflow: auto;
    list-style: none;
    scrollbar-width: thin;
  }
  .align li {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 48px;
    padding: 4px 12px;
    border-radius: 8px;
    cursor: pointer;
  }
  .align li.below {
    padding-left: 32px;
  }
  .align li:hover {
    background: var(--nb-bg);
  }
  .align li[aria-selected='true'] {
    background: var(--nb-accent-soft);
  }
  .align li span {
    flex: 1;
    min-width: 0;
  }
  .align li i {
    width: 12px;
    font-size: 11px;
    color: var(--tone);
  }
  .align li b,
  .align li small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .align li b {
    font-weight: 500;
  }
  .align li small {
    font-size: 12px;
    line-height: 17px;
    color: var(--nb-muted);
  }
  .align li em {
    font-style: normal;
    font-size: 13px;
    color: var(--nb-muted);
  }
  /* In smaller letters, phones would enlarge the whole page for the field. */
  @media (pointer: coarse) {
    .align input {
      font-size: 16px;
    }
    .align .close {
      width: 44px;
      height: 44px;
      margin: -12px -14px -11px 0;
    }
  }
  .align p {
    margin: 10px 2px 16px;
    color: var(--nb-muted);
  }
`;
