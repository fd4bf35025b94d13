/** Text of labels in lines of a greatest width, CSS px. */
export const LABEL_FONT_PX = 14;
export const LINE_PX = 17;
export const MARGIN_X_PX = 6;
export const MARGIN_Y_PX = 2;

export type WidthOf = (text: string) => number;

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Width of a text in the label's letters; by their average where the page has no canvas. */
export function labelWidthPx(text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    if (context === undefined) {
      context = document.createElement('canvas').getContext('2d');
      if (context) context.font = `600 ${LABEL_FONT_PX}px system-ui, "Segoe UI", Roboto, Arial, sans-serif`;
    }
    width = context ? context.measureText(text).width : text.length * 7.6;
    widths.set(text, width);
  }
  return width;
}

/** The words in as few lines as fit the width; a word that is wider has a line of its own. */
export function wrapWords(text: string, mostPx: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > mostPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}

export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

export const sizeOfLines = (lines: readonly string[], widthOf: WidthOf): LabelSize => ({
  width: Math.ceil(Math.max(...lines.map(widthOf))) + 2 * MARGIN_X_PX,
  height: lines.length * LINE_PX + 2 * MARGIN_Y_PX,
});
