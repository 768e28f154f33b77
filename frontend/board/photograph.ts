/** Browsers refuse canvases that are much larger. */
const LONGEST = 12_000;
const LARGEST = 60_000_000;
const SHARP = 2;

interface Run {
  words: string;
  font: string;
  fill: string;
}

/**
 * Paints one of our own pictures on a canvas, which knows the page's fonts. (An `<img>` that shows an SVG may be drawn
 * before the fonts that it carries are ready, and does not tell.)
 */
export async function photograph(svg: string): Promise<Blob> {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const [width, height] = [number(root, 'width'), number(root, 'height')];
  const scale = sharpness(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const to = canvas.getContext('2d');
  if (!to) throw new Error('no canvas');
  const family = root.getAttribute('font-family') ?? 'sans-serif';
  await Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 16px ${family}`, root.textContent)));
  to.scale(scale, scale);
  paint(to, root, family);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('too large for a canvas'))), 'image/png'));
}

/** Pixels of a photograph for each pixel of the picture: two, or as many as a canvas can hold. */
export function sharpness(width: number, height: number): number {
  return Math.min(SHARP, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
}

/** What our pictures are made of: groups, rectangles, circles, paths and words. */
function paint(to: CanvasRenderingContext2D, element: Element, family: string): void {
  switch (element.localName) {
    case 'svg':
    case 'g': {
      const [x = 0, y = 0] = element.getAttribute('transform')?.match(/-?[\d.]+/g)?.map(Number) ?? [];
      to.save();
      to.translate(x, y);
      to.globalAlpha *= number(element, 'opacity', 1);
      for (const child of element.children) paint(to, child, family);
      to.restore();
      break;
    }
    case 'rect': {
      const path = new Path2D();
      path.roundRect(number(element, 'x'), number(element, 'y'), number(element, 'width'), number(element, 'height'), number(element, 'rx'));
      colour(to, element, path);
      break;
    }
    case 'circle': {
      const path = new Path2D();
      path.arc(number(element, 'cx'), number(element, 'cy'), number(element, 'r'), 0, 2 * Math.PI);
      colour(to, element, path);
      break;
    }
    case 'path':
      colour(to, element, new Path2D(element.getAttribute('d') ?? ''));
      break;
    case 'text':
      write(to, element, family);
      break;
  }
}

function colour(to: CanvasRenderingContext2D, element: Element, path: Path2D): void {
  const fill = element.getAttribute('fill') ?? 'none';
  const stroke = element.getAttribute('stroke');
  const whole = to.globalAlpha;
  if (fill !== 'none') {
    to.globalAlpha = whole * number(element, 'fill-opacity', 1);
    to.fillStyle = fill;
    to.fill(path);
  }
  if (stroke) {
    to.globalAlpha = whole * number(element, 'stroke-opacity', 1);
    to.strokeStyle = stroke;
    to.lineWidth = number(element, 'stroke-width', 1);
    to.lineCap = element.getAttribute('stroke-linecap') === 'round' ? 'round' : 'butt';
    to.setLineDash(element.getAttribute('stroke-dasharray')?.split(' ').map(Number) ?? []);
    to.stroke(path);
  }
  to.globalAlpha = whole;
}

function write(to: CanvasRenderingContext2D, element: Element, family: string): void {
  const size = number(element, 'font-size');
  const runs = [...element.childNodes].map((node): Run => {
    const own = node instanceof Element ? node : element;
    return { words: node.textContent ?? '', font: `${own.getAttribute('font-weight') ?? 400} ${size}px ${family}`, fill: own.getAttribute('fill') ?? '' };
  });
  const widths = runs.map(({ words, font }) => {
    to.font = font;
    return to.measureText(words).width;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const anchor = element.getAttribute('text-anchor');
  let x = number(element, 'x') - (anchor === 'end' ? whole : anchor === 'middle' ? whole / 2 : 0);
  runs.forEach(({ words, font, fill }, index) => {
    to.font = font;
    to.fillStyle = fill;
    to.fillText(words, x, number(element, 'y'));
    x += widths[index] ?? 0;
  });
}

function number(element: Element, name: string, otherwise = 0): number {
  return Number(element.getAttribute(name) ?? otherwise);
}
