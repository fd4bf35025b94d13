/** A labelled picture as a page of its own, to be taken by a browser: the image, and names beside it with lines to it. */
import { PNG } from 'pngjs';
import type { GreyImage } from '../../src/core/imaging/display.ts';
import type { StructureLabel } from './labels.ts';

/** Least size of the picture on the plate, and of the margins that hold the names, px. */
const LEAST_PX_PER_MM = 8;
const LEAST_HEIGHT_PX = 600;
const MARGIN_PX = 420;
const LINE_PX = 24;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** SVG text of the plate and its size. */
export function plateOf(
  image: GreyImage,
  labels: readonly StructureLabel[],
): { readonly svg: string; readonly widthPx: number; readonly heightPx: number } {
  const pxPerMm = Math.max(LEAST_PX_PER_MM, LEAST_HEIGHT_PX / (image.heightPx * image.pixelMm));
  const scale = image.pixelMm * pxPerMm;
  const width = image.widthPx * scale;
  const height = image.heightPx * scale;
  const placed = labels.map((label) => ({
    name: label.name,
    x: MARGIN_PX + (label.x - image.leftMm) * pxPerMm,
    y: (label.y - image.topMm) * pxPerMm,
  }));
  const middle = MARGIN_PX + width / 2;
  const parts: string[] = [];
  for (const isLeft of [true, false]) {
    const column = placed.filter((p) => p.x < middle === isLeft).sort((a, b) => a.y - b.y);
    spread(
      column.map((p) => p.y),
      height,
    ).forEach((y, k) => {
      const { name, x, y: at } = column[k]!;
      const edge = isLeft ? MARGIN_PX - 8 : MARGIN_PX + width + 8;
      parts.push(
        `<path d="M${edge} ${y}L${x} ${at}" stroke="#ffc857" stroke-width="1.2" fill="none"/>`,
        `<circle cx="${x}" cy="${at}" r="3.2" fill="#ffc857"/>`,
        `<text x="${isLeft ? edge - 6 : edge + 6}" y="${y + 5}" text-anchor="${isLeft ? 'end' : 'start'}">${escaped(name)}</text>`,
      );
    });
  }
  const widthPx = Math.ceil(width + 2 * MARGIN_PX);
  const heightPx = Math.ceil(height);
  const data = pngOf(image).toString('base64');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" font-family="sans-serif" font-size="15" fill="#e8edf0"><rect width="100%" height="100%" fill="#101418"/><image x="${MARGIN_PX}" y="0" width="${width}" height="${height}" href="data:image/png;base64,${data}"/>${parts.join('')}</svg>`,
    widthPx,
    heightPx,
  };
}

/** Heights for lines of text, in order, each near its wish and none on another. */
function spread(wished: readonly number[], height: number): number[] {
  const at = [...wished];
  for (let i = 0; i < at.length; i++) at[i] = Math.max(at[i]!, i > 0 ? at[i - 1]! + LINE_PX : LINE_PX);
  for (let i = at.length - 1; i >= 0; i--)
    at[i] = Math.min(at[i]!, i + 1 < at.length ? at[i + 1]! - LINE_PX : height - 12);
  return at;
}

function pngOf(image: GreyImage): Buffer {
  const png = new PNG({
    width: image.widthPx,
    height: image.heightPx,
    colorType: 0,
    inputColorType: 0,
    inputHasAlpha: false,
  });
  png.data = Buffer.from(image.data);
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
}
