import { css } from 'lit';

/** Cards and key results. The heights here are those of `measure.ts`. */
export const cardStyles = css`
  .card {
    position: absolute;
    top: 0;
    left: 0;
    width: 296px;
    padding: 10px 12px 0;
    border: 1px solid var(--nb-line);
    border-radius: 10px;
    background: var(--nb-surface);
    box-shadow: var(--nb-shadow);
    contain: layout style;
    transition: transform 0.22s ease-out, opacity 0.15s, border-color 0.15s, background-color 0.15s;
  }
  .still .card,
  .still path {
    transition: opacity 0.15s;
  }
  .card.movable {
    cursor: grab;
  }
  .dragging,
  .dragging * {
    cursor: grabbing !important;
  }
  .card:hover {
    border-color: var(--nb-edge);
    z-index: 1;
  }
  .card:focus {
    z-index: 1;
  }
  .card.lifted,
  .row.lifted {
    opacity: 0.4;
  }
  .card.refused {
    opacity: 0.38;
  }
  .card.target {
    background: var(--nb-accent-soft);
    outline: 2px dashed var(--nb-accent);
    outline-offset: 2px;
  }
  .card.stale::before {
    content: '';
    position: absolute;
    inset: -1px auto -1px -1px;
    width: 10px;
    border-radius: 10px 0 0 10px;
    background: repeating-linear-gradient(135deg, var(--nb-warn-fill) 0 1.5px, transparent 1.5px 5px);
    mask: linear-gradient(90deg, #000 4px, transparent 4px);
    pointer-events: none;
  }
  .title {
    display: flex;
    font-weight: 500;
    line-height: 20px;
  }
  .mark {
    flex: none;
    width: 19px;
    font-size: 11px;
    color: var(--tone);
  }
  .words,
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .lock {
    flex: none;
    margin-left: 7px;
    color: var(--nb-faint);
  }
  .progress {
    display: flex;
    align-items: center;
    gap: 10px;
    height: 18px;
    margin-top: 8px;
  }
  .percent {
    min-width: 40px;
    font: 600 13px/18px var(--nb-font);
    text-align: right;
    color: var(--tone);
  }
  .bar {
    position: relative;
    flex: 1;
    height: 6px;
  }
  .track {
    display: block;
    height: 100%;
    border-radius: 3px;
    background: var(--nb-track);
    overflow: hidden;
  }
  .fill {
    display: block;
    width: 100%;
    height: 100%;
    border-radius: 3px;
    background: var(--fill);
    transition: translate 0.3s ease-out, background-color 0.3s;
  }
  .tick {
    position: absolute;
    top: -3px;
    bottom: -3px;
    width: 2px;
    margin-left: -1px;
    border-radius: 1px;
    background: var(--nb-ink);
    opacity: 0.6;
  }
  .good {
    --tone: var(--nb-good);
    --fill: var(--nb-good);
    --soft: var(--nb-good-soft);
  }
  .warn {
    --tone: var(--nb-warn);
    --fill: var(--nb-warn-fill);
    --soft: var(--nb-warn-soft);
  }
  .bad {
    --tone: var(--nb-bad);
    --fill: var(--nb-bad-fill);
    --soft: var(--nb-bad-soft);
  }
  .slate {
    --tone: var(--nb-slate);
    --fill: var(--nb-slate);
    --soft: var(--nb-track);
  }
  .done {
    --tone: var(--nb-done);
    --fill: var(--nb-done);
    --soft: var(--nb-accent-soft);
  }
  .meta {
    display: flex;
    align-items: center;
    gap: 6px;
    height: 23px;
    margin-top: 8px;
    font-size: 12px;
    white-space: nowrap;
    color: var(--nb-muted);
  }
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    margin-right: 1px;
    border-radius: 50%;
    font: 600 8.5px/1 var(--nb-font);
    color: #fff;
  }
  .holder {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .count {
    position: relative;
    flex: none;
    display: flex;
    align-items: center;
    gap: 4px;
    height: 24px;
    margin: 0 -5px 0 -6px;
    padding: 0 5px 0 4px;
    border-radius: 6px;
  }
  .count::before {
    content: '·';
  }
  .count:hover,
  .count:focus-visible {
    color: var(--nb-accent);
  }
  .twist,
  .chevron {
    flex: none;
    width: 6px;
    height: 6px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -2px;
    transition: rotate 0.15s, translate 0.15s;
  }
  .count[aria-expanded='true'] .twist {
    rotate: 225deg;
    translate: 0 1px;
  }
  .pill {
    flex: none;
    padding: 0 7px;
    border: 1px solid var(--nb-line);
    border-radius: 9px;
    font-size: 11px;
    line-height: 16px;
  }
  .age {
    flex: none;
    margin-left: auto;
    color: var(--nb-faint);
  }
  .stale .age {
    color: var(--nb-warn);
  }
  .more {
    position: absolute;
    top: 6px;
    right: 6px;
    width: 28px;
    height: 28px;
    border-radius: 7px;
    background: var(--nb-surface);
    color: var(--nb-muted);
    font-weight: 600;
    opacity: 0;
    transition: opacity 0.12s;
  }
  .card:hover .more,
  .card:focus .more,
  .more:focus-visible {
    opacity: 1;
  }
  .more:hover {
    background: var(--nb-track);
    color: var(--nb-ink);
  }
  .dragging .more {
    opacity: 0 !important;
  }
  .branch {
    position: absolute;
    left: calc(100% - 5px);
    display: flex;
    align-items: center;
    gap: 5px;
    height: 24px;
    padding: 0 8px;
    border: 1px solid var(--nb-edge);
    border-radius: 12px;
    background: var(--nb-surface);
    font-size: 12px;
    color: var(--nb-muted);
    translate: 0 -50%;
    z-index: 1;
  }
  .branch b {
    font-weight: 500;
  }
  .branch i {
    font-size: 10px;
    color: var(--tone);
  }
  .branch .chevron {
    rotate: -45deg;
    translate: -1px 0;
  }
  .branch:hover {
    border-color: var(--nb-accent);
    color: var(--nb-accent);
  }
  .branch.open {
    width: 24px;
    padding: 0;
    justify-content: center;
    opacity: 0;
    transition: opacity 0.12s;
  }
  .branch.open .chevron {
    rotate: 135deg;
    translate: 1px 0;
  }
  .card:hover .branch.open,
  .card:focus .branch.open,
  .branch.open:focus-visible {
    opacity: 1;
  }
  .card > .branch::after,
  .more::after {
    content: '';
    position: absolute;
    inset: -8px;
  }
  .card.flash .progress,
  .row.flash {
    animation: flash 1.6s ease-out;
  }
  .card.flash .progress {
    margin-inline: -12px;
    padding-inline: 12px;
  }
  @keyframes flash {
    0%,
    35% {
      background: linear-gradient(90deg, var(--soft), transparent);
    }
    100% {
      background: linear-gradient(90deg, transparent, transparent);
    }
  }
  @media (hover: none) {
    .title {
      padding-right: 28px;
    }
    .more,
    .branch.open {
      opacity: 1;
    }
    .branch.open {
      border-color: var(--nb-line);
    }
    .more {
      background: none;
    }
    .figure::after,
    .check::after {
      inset: -12px -8px;
    }
    .count::after {
      content: '';
      position: absolute;
      inset: -8px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .card.flash .progress,
    .row.flash {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .fill {
      background: Highlight;
    }
    .tick {
      background: CanvasText;
    }
  }
`;
