/** Reads what the picture shows a few times a second while names are wanted, a little in each frame. */
import { useEffect, useState } from 'react';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import { AreaTracker } from '../../engine/learning/areaTracker.ts';
import type { PictureView } from '../../engine/learning/ownerGrid.ts';
import { PictureScan } from '../../engine/learning/pictureScan.ts';
import { leastAreaMm2, type OwnerName, ownerName } from '../../ui/learn/ownerNames.ts';
import { listStructures, type PictureAreas } from '../../ui/learn/pictureAreas.ts';
import { isSamePicture } from './pictureView.ts';

const READ_EVERY_MS = 250;
/** About five milliseconds of one frame. */
const ROWS_PER_FRAME = 12;

/** Null while names are off, and before the first picture was read. `getView` gives null while the picture stands still. */
export function usePictureAreas(
  isOn: boolean,
  anatomy: Anatomy,
  getView: () => PictureView | null,
): PictureAreas | null {
  const [areas, setAreas] = useState<PictureAreas | null>(null);
  useEffect(() => {
    if (!isOn) return setAreas(null);
    const scan = new PictureScan();
    const tracker = new AreaTracker((owner) => leastAreaMm2(anatomy, owner));
    const names = new Map<number, OwnerName>();
    const nameOf = (owner: number): OwnerName => {
      let name = names.get(owner);
      if (!name) {
        name = ownerName(anatomy, owner);
        names.set(owner, name);
      }
      return name;
    };
    const publish = () => {
      const { grid, finder, view } = scan;
      if (!view) return;
      const tracked = tracker.update(grid, finder);
      const list = listStructures(grid, finder, tracked, view, nameOf);
      const numbers = new Map(list.map(({ owner }, i) => [owner, i + 1]));
      setAreas({ grid, finder, tracked, nameOf, list, numberOf: (owner) => numbers.get(owner) ?? 0 });
    };
    let handle = 0;
    let begunAt = Number.NEGATIVE_INFINITY;
    const look = (nowMs: number) => {
      handle = requestAnimationFrame(look);
      if (scan.isReading) {
        if (scan.read(ROWS_PER_FRAME)) publish();
        return;
      }
      if (nowMs - begunAt < READ_EVERY_MS) return;
      const view = getView();
      if (!view || (scan.view && isSamePicture(view, scan.view))) return;
      begunAt = nowMs;
      scan.begin(view);
    };
    handle = requestAnimationFrame(look);
    return () => cancelAnimationFrame(handle);
  }, [isOn, anatomy, getView]);
  return areas;
}
