import type { NbBoard } from './board';
import { carriedFonts } from './fonts';
import { palette, type Palette } from './palette';
import { photograph } from './photograph';
import { picture, type Motif } from './picture';

/** The board in these colours, ready to be drawn elsewhere than on the page. */
export function motifOf(board: NbBoard, colours: Palette): Motif {
  const { model, texts, stage } = board;
  return {
    model,
    texts,
    title: model.title,
    plan: stage.plan,
    shapeOf: (id) => stage.shapeOf(id),
    widthOf: (text, font) => stage.measure.widthOf(text, font),
    palette: colours,
  };
}

/** Saves what the board shows as a picture that needs nothing else. */
export async function savePicture(board: NbBoard, kind: 'svg' | 'png'): Promise<void> {
  try {
    const motif = motifOf(board, palette());
    const fonts = kind === 'svg' ? await carriedFonts(getComputedStyle(board).fontFamily) : '';
    const drawn = picture(motif, fonts);
    const blob = kind === 'svg' ? new Blob([drawn], { type: 'image/svg+xml' }) : await photograph(drawn);
    download(blob, fileName(motif.title, kind));
  } catch {
    board.toast.show(board.texts.say('board.save.failed'), undefined, true);
  }
}

/** The title as the name of a file, in its own letters; only what no file may be called is replaced. */
export function fileName(title: string, kind: string, day = new Date()): string {
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const words = title.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').trim();
  return `${words || 'Northboard'} ${date}.${kind}`;
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has its own hold on it once the click is handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
