/** Worker: makes the image's texture tiles, half a second of work, beside the thread that draws the page. */
import { imagingTiles, type Tiles } from '../core/imaging/tiles.ts';

/** The part of a worker's global scope that is used; the DOM types describe a window. */
const scope = self as unknown as { postMessage(tiles: Tiles, transfer: Transferable[]): void };

const tiles = imagingTiles();
scope.postMessage(
  tiles,
  [tiles.noise, tiles.speckle, tiles.walls].map((tile) => tile.data.buffer as ArrayBuffer),
);
