import { css } from 'lit';

/** The page of keys. */
export const keysStyles = css`
  .keys {
    width: min(760px, calc(100vw - 32px));
    max-height: calc(100dvh - 48px);
    margin: auto;
    padding: 20px 24px 24px;
    overflow: auto;
  }
  .keys header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 14px;
  }
  .keys h2 {
    margin: 0;
    font: 600 17px/24px var(--nb-font);
  }
  .keys .close {
    width: 32px;
    height: 32px;
    margin-right: -8px;
    border-radius: 7px;
    font-size: 18px;
    color: var(--nb-muted);
  }
  .keys .close:hover {
    background: var(--nb-track);
    color: var(--nb-ink);
  }
  .groups {
    columns: 320px 2;
    column-gap: 40px;
  }
  .keys section {
    break-inside: avoid;
    padding-bottom: 18px;
  }
  .keys h3 {
    margin: 0 0 6px;
    font: 500 12px/18px var(--nb-font);
    color: var(--nb-muted);
  }
  .keys dl {
    display: grid;
    grid-template-columns: 128px 1fr;
    gap: 7px 14px;
    margin: 0;
    align-items: baseline;
  }
  .keys dt span {
    padding: 0 4px;
    font-size: 12px;
    color: var(--nb-faint);
  }
  .keys dd {
    margin: 0;
    font-size: 13.5px;
    line-height: 19px;
  }
  .keys kbd {
    display: inline-block;
    min-width: 22px;
    padding: 1px 6px;
    border: 1px solid var(--nb-line);
    border-bottom-width: 2px;
    border-radius: 5px;
    background: var(--nb-bg);
    color: var(--nb-ink);
    text-align: center;
  }
`;
