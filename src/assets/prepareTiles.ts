import { adoptTiles, type Tiles } from '../core/imaging/tiles.ts';

let prepared: Promise<void> | undefined;

/**
 * Has the image's texture tiles made in a worker, once per visit. Never fails: where the worker does not run, the tiles
 * are made on first use instead.
 */
export function prepareTiles(): Promise<void> {
  prepared ??= new Promise((resolve) => {
    const worker = new Worker(new URL('./tilesWorker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      resolve();
    };
    worker.onerror = end;
    worker.onmessage = (event: MessageEvent<Tiles>) => {
      adoptTiles(event.data);
      end();
    };
  });
  return prepared;
}
