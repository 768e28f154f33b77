/** The page's own font files as a style sheet that carries them inside: a picture that leaves the page takes its letters along. */
export async function carriedFonts(family: string): Promise<string> {
  const faces = [...document.styleSheets].flatMap(facesIn).filter(({ style }) => family.includes(bare(style.getPropertyValue('font-family'))));
  return (await Promise.all(faces.map(carried))).join('');
}

function facesIn(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // A sheet from elsewhere, put there by an extension: none of ours.
    return [];
  }
}

async function carried({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) return '';
  const font = base64(new Uint8Array(await response.arrayBuffer()));
  const rest = ['font-family', 'font-weight', 'font-style', 'unicode-range'].map((name) => `${name}:${style.getPropertyValue(name)};`).join('');
  return `@font-face{${rest}src:url(data:font/woff2;base64,${font}) format("woff2")}`;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function bare(family: string): string {
  return family.replace(/["']/g, '').trim();
}
