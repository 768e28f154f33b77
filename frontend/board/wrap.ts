/** How wide a text is in a CSS font (`500 14px`), in pixels. */
export type WidthOf = (text: string, font: string) => number;

/** Breaks a text into lines that fit, between words where it can; what is left over after the last line is cut off. */
export function wrap(text: string, font: string, width: number, most: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, font) <= width) {
      line = longer;
    } else if (lines.length === most - 1) {
      return [...lines, cut(`${longer}…`, font, width, widthOf)];
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => cut(each, font, width, widthOf));
}

/** The text, or as much of its beginning as fits before `…`. */
export function cut(text: string, font: string, width: number, widthOf: WidthOf): string {
  if (widthOf(text, font) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`, font) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
