import { css } from 'lit';

/** In the dialogs about links: ways of aligning, what is refused, and each link with its knobs. */
export const tiesStyles = css`
  .modes {
    display: flex;
    gap: 2px;
    margin: 0 0 10px;
    padding: 3px;
    border: 0;
    border-radius: 9px;
    background: var(--nb-bg);
  }
  .modes label {
    flex: 1;
    cursor: pointer;
  }
  .align .modes input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  .modes span {
    display: block;
    padding: 0 4px;
    white-space: nowrap;
    border-radius: 7px;
    font-size: 13px;
    line-height: 30px;
    text-align: center;
    color: var(--nb-muted);
  }
  .modes input:checked + span {
    background: var(--nb-surface);
    color: var(--nb-ink);
    font-weight: 500;
    box-shadow: var(--nb-shadow);
  }
  .modes input:focus-visible + span {
    outline: 2px solid var(--nb-accent);
  }
  .align li .avatar {
    flex: none;
  }
  .align li.refused {
    cursor: default;
  }
  .align li.refused b {
    color: var(--nb-muted);
  }
  .align li.refused small {
    white-space: normal;
  }
  .align.ties {
    width: min(640px, calc(100vw - 32px));
  }
  .align.ties ul {
    margin: 0 -6px;
  }
  .align li.tie {
    flex-wrap: wrap;
    gap: 4px 8px;
    padding: 8px 6px;
    cursor: default;
  }
  .align li.tie:hover {
    background: none;
  }
  .tie .what {
    flex: 1 1 220px;
  }
  .tie button,
  .ties .feet button {
    min-height: 32px;
    padding: 0 10px;
    border-radius: 7px;
    font-size: 13px;
    color: var(--nb-accent);
  }
  .tie button:hover:enabled,
  .ties .feet button:hover:enabled {
    background: var(--nb-accent-soft);
  }
  .tie button:disabled,
  .ties .feet button:disabled {
    color: var(--nb-faint);
    cursor: default;
  }
  .tie .kind {
    border: 1px solid var(--nb-edge);
  }
  .tie .kind.supports {
    border-style: dotted;
    border-width: 2px;
  }
  .tie .remove {
    font-size: 17px;
    color: var(--nb-muted);
  }
  .tie .weight {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 12.5px;
    color: var(--nb-muted);
  }
  .tie .weight[hidden] {
    display: none;
  }
  .align .tie .weight span {
    flex: none;
  }
  .align .tie .weight input {
    width: 56px;
    height: 32px;
    padding: 0 8px;
    text-align: right;
    color: var(--nb-ink);
  }
  .align .tie .weight input.bad {
    border-color: var(--nb-bad);
    color: var(--nb-bad);
  }
  .tie .note {
    flex: 1 1 100%;
    text-align: right;
  }
  /* In its row, not over others. */
  .tie .conflict {
    position: static;
    flex: 1 1 100%;
    width: auto;
    margin: 4px 0 2px;
    transform: none;
    box-shadow: none;
  }
  .align .tie .conflict p {
    margin: 0 0 8px;
    color: var(--nb-ink);
  }
  .align .tie .note button {
    min-height: 0;
    padding: 0;
    font-size: 12px;
  }
  .ties .feet {
    display: flex;
    justify-content: space-between;
    margin: 10px 0;
  }
  .ties .feet .first {
    border: 1px solid var(--nb-accent);
    font-weight: 500;
  }
  /* On a phone a link's name has a line of its own with the way to take it away; its other knobs stand below, each in its place. */
  @media (max-width: 560px) {
    .align li.tie {
      padding: 10px 6px;
      border-radius: 0;
    }
    .align li.tie + li.tie {
      border-top: 1px solid var(--nb-line);
    }
    .tie .what {
      flex: 1 1 calc(100% - 56px);
    }
    .align li.tie b {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .tie .remove {
      order: 1;
    }
    .tie .kind,
    .tie .weight,
    .tie .lead {
      order: 2;
    }
    .tie .note,
    .tie .conflict {
      order: 3;
    }
    .tie .note {
      text-align: left;
    }
    .tie .kind,
    .tie .lead {
      padding: 0 8px;
    }
    .tie .lead {
      margin-left: auto;
    }
  }
`;
