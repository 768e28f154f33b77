import type { Hint } from './hint';

/** A taller card would hide the board that it is dragged over. */
const TALLEST = 180;

/** The picture of what is being dragged, and the words beside the pointer. Lives in the top layer, so nothing clips it. */
export class Ghost {
  readonly #hint = document.createElement('div');
  readonly #picture: HTMLElement | undefined;
  readonly #left: number;
  readonly #top: number;
  #height = 0;
  /** Of the words, measured when they change and not while moving. */
  #size = { width: 0, height: 0 };
  #x: number;
  #y: number;

  constructor(
    private readonly layer: HTMLElement,
    source: HTMLElement | undefined,
    private readonly startX: number,
    private readonly startY: number,
    count = 1,
  ) {
    this.#x = startX;
    this.#y = startY;
    const at = source?.getBoundingClientRect();
    this.#left = at?.left ?? startX;
    this.#top = at?.top ?? startY;
    if (source && at) {
      const picture = document.createElement('div');
      picture.className = 'ghost';
      const copy = source.cloneNode(true) as HTMLElement;
      copy.removeAttribute('id');
      copy.removeAttribute('data-card');
      // Drawn at its own size and seen at the board's zoom.
      const zoom = at.width / source.offsetWidth;
      copy.style.width = `${source.offsetWidth}px`;
      copy.style.transform = `scale(${zoom})`;
      picture.style.setProperty('--zoom', String(zoom));
      picture.style.width = `${at.width}px`;
      this.#height = Math.min(at.height, TALLEST);
      dropUnseen(source, copy, TALLEST / zoom);
      picture.style.height = `${this.#height}px`;
      picture.append(copy);
      if (count > 1) picture.append(badge(count));
      layer.append(picture);
      this.#picture = picture;
    }
    this.#hint.className = 'hint';
    layer.append(this.#hint);
    layer.showPopover();
    this.moveTo(startX, startY);
  }

  moveTo(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
    if (this.#picture) {
      this.#picture.style.transform = `translate3d(${this.#left + x - this.startX}px,${this.#top + y - this.startY}px,0) rotate(1.5deg)`;
    }
    const { width, height } = this.#size;
    const left = Math.max(8, Math.min(this.#picture ? this.#left + x - this.startX : x + 14, innerWidth - width - 8));
    const below = (this.#picture ? this.#top + y - this.startY + this.#height : y) + 14;
    const top = below + height > innerHeight - 8 ? below - this.#height - height - 28 : below;
    this.#hint.style.transform = `translate3d(${left}px,${top}px,0)`;
  }

  say({ text, more, mood }: Hint): void {
    this.#hint.replaceChildren(text);
    this.#hint.className = `hint ${mood}`;
    if (more) {
      const line = document.createElement('small');
      line.textContent = more;
      this.#hint.append(line);
    }
    this.#size = this.#hint.getBoundingClientRect();
    this.moveTo(this.#x, this.#y);
  }

  /** Where it came from: a drop that did nothing is seen to do nothing. */
  flyBack(): void {
    const picture = this.#picture;
    if (!picture || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    if (Math.hypot(this.#x - this.startX, this.#y - this.startY) < 4) return;
    const home = `translate3d(${this.#left}px,${this.#top}px,0)`;
    const copy = picture.cloneNode(true) as HTMLElement;
    this.layer.append(copy);
    copy.animate([{ transform: picture.style.transform }, { transform: home, opacity: 0.6 }], { duration: 180, easing: 'ease-out' }).finished.then(
      () => this.#discard(copy),
      () => this.#discard(copy),
    );
  }

  remove(): void {
    this.#hint.remove();
    if (this.#picture) this.#discard(this.#picture);
    else this.#close();
  }

  #discard(picture: Element): void {
    picture.remove();
    this.#close();
  }

  #close(): void {
    if (this.layer.childElementCount === 0 && this.layer.matches(':popover-open')) this.layer.hidePopover();
  }
}

/** What lies below the edge is not seen, and would only make lifting slower. */
function dropUnseen(source: HTMLElement, copy: HTMLElement, edge: number): void {
  const rows = copy.querySelectorAll('.row');
  source.querySelectorAll<HTMLElement>('.row').forEach((row, index) => row.offsetTop > edge && rows[index]?.remove());
}

/** How many are dragged, on top of the picture of one of them. */
function badge(count: number): HTMLElement {
  const badge = document.createElement('b');
  badge.className = 'badge';
  badge.textContent = String(count);
  return badge;
}
