/** Areas of a picture against closed forms and against what can be counted by hand. */
import { describe, expect, it } from 'vitest';
import { UNDEFORMED } from '../../../src/core/anatomy/deformation.ts';
import { anatomyFromPhantom } from '../../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import type { PhantomFile } from '../../../src/core/anatomy/phantoms/phantomFile.ts';
import { TissueField } from '../../../src/core/anatomy/tissueField.ts';
import { createTransform } from '../../../src/core/frames/frames.ts';
import { createRandomStream, nextUnit01 } from '../../../src/core/math/random.ts';
import { findTransducer } from '../../../src/core/probe/catalogue.ts';
import { apertureMm } from '../../../src/core/probe/transducer.ts';
import { AreaRoom } from '../../../src/engine/learning/areaRoom.ts';
import { AreaTracker } from '../../../src/engine/learning/areaTracker.ts';
import { AreaFinder } from '../../../src/engine/learning/ownerAreas.ts';
import {
  depthAt,
  isInPicture,
  NOTHING,
  OwnerGrid,
  ownerInPlane,
  type PictureView,
} from '../../../src/engine/learning/ownerGrid.ts';
import { outlineOf } from '../../../src/engine/learning/outline.ts';
import { PictureScan, SCAN_ROWS } from '../../../src/engine/learning/pictureScan.ts';

const FILE: PhantomFile = {
  format: 'sononeedle.phantom',
  version: 1,
  title: 'a cyst, a rod across the picture and a bar',
  background: 'gel',
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  structures: [
    { id: 'cyst', tissue: 'water', shape: { type: 'sphere', centreMm: [-8, 15, 3], radiusMm: 7 } },
    {
      id: 'rod',
      tissue: 'tendon',
      shape: { type: 'cylinder', aMm: [10, 12, -40], bMm: [10, 12, 40], radiusMm: 4 },
    },
    { id: 'bar', tissue: 'muscle', shape: { type: 'box', centreMm: [0, 32, 0], halfSizeMm: [15, 3, 20] } },
  ],
} as PhantomFile;

const anatomy = anatomyFromPhantom(FILE);
const pressure = {
  worldFromTransducer: createTransform('world', 'transducer', [0, 2, 0]),
  indentationMm: 2,
  stopDepthMm: 38,
  halfWidthMm: 25,
  halfHeightMm: 6,
};
const viewAt = (zMm: number, probe = 'l12-5-50', isPressed = false): PictureView => ({
  field: new TissueField(anatomy, isPressed ? { ...UNDEFORMED, probe: pressure } : UNDEFORMED),
  worldFromTransducer: createTransform('world', 'transducer', [0, isPressed ? 2 : 0, zMm]),
  transducer: findTransducer(probe)!,
  depthMm: 40,
  steeringDeg: 0,
});
function scanOf(view: PictureView): PictureScan {
  const scan = new PictureScan();
  scan.begin(view);
  expect(scan.read(SCAN_ROWS - 1)).toBe(false);
  expect(scan.read(5)).toBe(true);
  return scan;
}
const areaOf = (scan: PictureScan, id: string) =>
  scan.finder.areas.find((area) => area.owner === anatomy.structures.findIndex((s) => s.id === id))!;

describe('areas of a phantom', () => {
  it('are as large as their sections are, with the pole where the section is widest', () => {
    for (const z of [3, 0, -2]) {
      const scan = scanOf(viewAt(z));
      const { cellWidth, cellHeight } = scan.grid;
      const cell = Math.hypot(cellWidth, cellHeight);
      const radius = Math.sqrt(49 - (z - 3) ** 2);
      const cyst = areaOf(scan, 'cyst');
      // A cell at the edge counts or does not: at most half of all that the edge passes.
      expect(Math.abs(cyst.size - Math.PI * radius ** 2)).toBeLessThan(2 * Math.PI * radius * cell * 0.25);
      expect(Math.abs(scan.grid.xOf(cyst.poleCell % scan.grid.columns) + 8)).toBeLessThan(1.5);
      expect(Math.abs(scan.grid.yOf(Math.floor(cyst.poleCell / scan.grid.columns)) - 15)).toBeLessThan(1.5);
      // Steps to the eight neighbours are at most 8 % longer than the straight way.
      expect(cyst.clearance).toBeGreaterThan(radius - cell);
      expect(cyst.clearance).toBeLessThan(radius * 1.083 + cell);
      expect(Math.abs(areaOf(scan, 'rod').size - Math.PI * 16)).toBeLessThan(2 * Math.PI * 4 * cell * 0.25);
      const bar = areaOf(scan, 'bar');
      expect(Math.abs(bar.size - 180)).toBeLessThan(72 * cell * 0.5);
      expect(scan.finder.areas).toHaveLength(4);
    }
  });

  it('have the owner that the field has, where the probe presses too', () => {
    const view = viewAt(1, 'l12-5-50', true);
    const { grid } = scanOf(view);
    for (let cell = 0; cell < grid.owners.length; cell += 7) {
      const x = grid.xOf(cell % grid.columns);
      const y = grid.yOf(Math.floor(cell / grid.columns));
      expect(grid.owners[cell]).toBe(view.field.ownerAt(x, y + 2, 1));
    }
    // Pressed gel is thinner: the cyst has come nearer to the face, which stands 2 mm deeper.
    const free = scanOf(viewAt(1));
    expect(areaOf(scanOf(view), 'cyst').topRow).toBeLessThan(areaOf(free, 'cyst').topRow);
  });

  it('end where the lines of a curved probe do', () => {
    const view = viewAt(0, 'c5-2v');
    const { grid } = scanOf(view);
    const { radiusMm } = view.transducer;
    const half = apertureMm(view.transducer) / radiusMm / 2;
    const wrong: number[] = [];
    for (let cell = 0; cell < grid.owners.length; cell++) {
      const x = grid.xOf(cell % grid.columns);
      const y = grid.yOf(Math.floor(cell / grid.columns));
      const r = Math.hypot(x, y + radiusMm);
      const isIn = r >= radiusMm && r <= radiusMm + 40 && Math.abs(Math.atan2(x, y + radiusMm)) <= half;
      // Beside the middle a curved face stands off the gel, in air.
      const isSeen = isIn && y > 0;
      const isSame =
        isInPicture(view, x, y) === isIn &&
        (grid.owners[cell] !== NOTHING) === isSeen &&
        (!isIn || Math.abs(depthAt(view, x, y) - r + radiusMm) < 1e-9);
      if (!isSame) wrong.push(cell);
    }
    expect(wrong).toEqual([]);
    expect(ownerInPlane(view, 0, 15)).toBe(view.field.ownerAt(0, 15, 0));
  });

  it('end behind bone, along the lines of the probe', () => {
    const body = anatomyFromPhantom({
      ...FILE,
      structures: [
        {
          id: 'bone',
          tissue: 'cortical-bone',
          shape: { type: 'sphere', centreMm: [6, 14, 0], radiusMm: 5 },
        },
      ],
    } as PhantomFile);
    for (const probe of ['l12-5-50', 'c5-2v']) {
      const view = { ...viewAt(0, probe), field: new TissueField(body, UNDEFORMED) };
      const { grid } = scanOf(view);
      const { radiusMm } = view.transducer;
      const wrong: number[] = [];
      for (let cell = 0; cell < grid.owners.length; cell++) {
        const x = grid.xOf(cell % grid.columns);
        const y = grid.yOf(Math.floor(cell / grid.columns));
        if (!isInPicture(view, x, y) || y < 0 || Math.hypot(x - 6, y - 14) < 5) continue;
        // How far the cell's line passes the middle of the sphere, and whether the cell lies behind it.
        const from = radiusMm > 0 ? [0, -radiusMm] : [x, 0];
        const [dx, dy] = [x - from[0]!, y - from[1]!];
        const length = Math.hypot(dx, dy);
        const along = ((6 - from[0]!) * dx + (14 - from[1]!) * dy) / length;
        const aside = Math.abs((6 - from[0]!) * dy - (14 - from[1]!) * dx) / length;
        // Lines that graze the sphere may go either way: a cell is half a millimetre.
        if (aside > 4.2 && aside < 5.6) continue;
        const isHidden = aside < 5 && length > along;
        if ((grid.owners[cell] === NOTHING) !== isHidden) wrong.push(cell);
      }
      expect(wrong, probe).toEqual([]);
    }
  });

  it('have an outline as long as the section is round', () => {
    const { grid } = scanOf(viewAt(3));
    const pieces = outlineOf(
      grid,
      anatomy.structures.findIndex((s) => s.id === 'cyst'),
    );
    let length = 0;
    for (let i = 0; i < pieces.length; i += 4) {
      length += Math.hypot(pieces[i + 2]! - pieces[i]!, pieces[i + 3]! - pieces[i + 1]!);
      expect(Math.abs(Math.hypot(pieces[i]! + 8, pieces[i + 1]! - 15) - 7)).toBeLessThan(0.6);
    }
    expect(Math.abs(length / (2 * Math.PI * 7) - 1)).toBeLessThan(0.1);
  });
});

/** A grid of a few owners in blots, and its areas by looking at every pair of neighbours until nothing changes. */
function blots(seed: number): OwnerGrid {
  const stream = createRandomStream(seed, 'blots');
  const grid = new OwnerGrid(17, 13);
  grid.lay(0, 17, 0, 13);
  for (let i = 0; i < grid.owners.length; i++)
    grid.owners[i] = nextUnit01(stream) < 0.15 ? NOTHING : Math.floor(3 * nextUnit01(stream));
  return grid;
}

function slowAreas(grid: OwnerGrid): Int32Array {
  const label = Int32Array.from(grid.owners, (owner, i) => (owner === NOTHING ? -1 : i));
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (let i = 0; i < label.length; i++)
      for (const k of [(i + 1) % grid.columns === 0 ? -1 : i + 1, i + grid.columns]) {
        if (k < 0 || k >= label.length || label[i]! < 0 || grid.owners[i] !== grid.owners[k]) continue;
        if (label[i] === label[k]) continue;
        const least = Math.min(label[i]!, label[k]!);
        label[i] = least;
        label[k] = least;
        isChanged = true;
      }
  }
  return label;
}

describe('areas of a grid', () => {
  it('are those that neighbour by neighbour gives', () => {
    const finder = new AreaFinder(17, 13);
    for (let seed = 0; seed < 40; seed++) {
      const grid = blots(seed);
      const areas = finder.find(grid);
      const slow = slowAreas(grid);
      expect(areas).toHaveLength(new Set(slow.filter((l) => l >= 0)).size);
      // The least cell of an area is its name in both.
      const least = [...finder.areaOf].map((area) => (area === -1 ? -1 : finder.areaOf.indexOf(area)));
      expect(least).toEqual([...slow]);
      for (const area of areas)
        expect(area.cells).toBe(finder.areaOf.filter((index) => index === area.index).length);
    }
  });

  it('have room for a box where every cell of it is theirs, the nearest to the wish', () => {
    const finder = new AreaFinder(17, 13);
    const room = new AreaRoom(17, 13);
    for (let seed = 0; seed < 30; seed++) {
      const grid = blots(seed);
      for (const area of finder.find(grid)) {
        let least = Number.POSITIVE_INFINITY;
        for (let r = 0; r + 2 <= 13; r++)
          for (let c = 0; c + 3 <= 17; c++) {
            const cells = [0, 1, 2, 17, 18, 19].map((o) => finder.areaOf[r * 17 + c + o]);
            if (cells.every((index) => index === area.index))
              least = Math.min(least, Math.hypot(c + 1.5 - 8, r + 1 - 6));
          }
        const found = room.find(grid, finder, area.index, 3, 1.7, { x: 8, y: 6 });
        if (!found) expect(least).toBe(Number.POSITIVE_INFINITY);
        else expect(Math.hypot(found.x - 8, found.y - 6)).toBeCloseTo(least, 9);
      }
    }
  });
});

describe('tracked areas', () => {
  it('keep their names and their place while they move a little, and go later than they come', () => {
    const grid = new OwnerGrid(40, 30);
    grid.lay(0, 40, 0, 30);
    const finder = new AreaFinder(40, 30);
    const draw = (left: number, width: number, otherWidth: number) => {
      grid.owners.fill(NOTHING);
      for (let row = 10; row < 16; row++) {
        for (let c = left; c < left + width; c++) grid.owners[row * 40 + c] = 1;
        for (let c = 30; c < 30 + otherWidth; c++) grid.owners[row * 40 + c] = 1;
      }
      finder.find(grid);
    };
    const tracker = new AreaTracker(() => 36);
    draw(4, 12, 5);
    expect(tracker.update(grid, finder).map((t) => [t.key, t.area.size])).toEqual([['1/0', 72]]);
    draw(4, 12, 6);
    const [first, second] = tracker.update(grid, finder);
    expect([first!.key, second!.key]).toEqual(['1/0', '1/1']);
    draw(5, 12, 4);
    const later = tracker.update(grid, finder);
    expect(later.map((t) => t.key)).toEqual(['1/0', '1/1']);
    expect([later[0]!.x, later[0]!.y]).toEqual([first!.x, first!.y]);
    draw(5, 12, 3);
    expect(tracker.update(grid, finder).map((t) => t.key)).toEqual(['1/0']);
    draw(20, 8, 0);
    const moved = tracker.update(grid, finder)[0]!;
    expect(moved.key).toBe('1/0');
    expect(finder.areaOf[grid.cellAt(moved.x, moved.y)]).toBe(moved.area.index);
  });
});
