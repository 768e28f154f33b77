import { css } from 'lit';

/** How something stands: mark, bar and figure in the colour of its pace, the hatched edge of what is stale, the flash of what has just changed. */
export const paceStyles = css`
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
  .card.stale.dimmed:not(:hover, :focus, :focus-within)::before {
    opacity: 0.42;
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
  .stale .age {
    color: var(--nb-warn);
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
