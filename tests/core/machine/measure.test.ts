import { describe, expect, it } from 'vitest';
import { scanConvert } from '../../../src/core/imaging/display.ts';
import { imageExtent } from '../../../src/core/imaging/imageExtent.ts';
import { createScanLines } from '../../../src/core/imaging/scanLines.ts';
import { angleDeg, distanceMm, ellipseSize, halfAcrossMm } from '../../../src/core/machine/measure.ts';
import { TRANSDUCERS } from '../../../src/core/probe/catalogue.ts';

const at = (xMm: number, yMm: number) => ({ xMm, yMm });

describe('the measuring tools', () => {
  it('measure lengths and angles', () => {
    expect(distanceMm(at(1, 2), at(4, 6))).toBe(5);
    expect(angleDeg(at(0, 0), at(3, 0), at(0, 7))).toBeCloseTo(90, 12);
    expect(angleDeg(at(1, 1), at(2, 1), at(0, 1))).toBeCloseTo(180, 12);
    expect(angleDeg(at(0, 0), at(1, 0), at(Math.sqrt(3), -1))).toBeCloseTo(30, 12);
  });

  it('measure an ellipse as a sum over its outline does', () => {
    for (const [p, q, turn] of [
      [6, 6, 0],
      [12, 5, 0.4],
      [10, 1, 2],
    ] as const) {
      const along = at(p * Math.cos(turn), p * Math.sin(turn));
      const across = at(-q * Math.sin(turn) + 0.3 * along.xMm, q * Math.cos(turn) + 0.3 * along.yMm);
      const size = ellipseSize(at(-along.xMm, -along.yMm), along, across);
      let area = 0;
      let round = 0;
      const n = 200_000;
      for (let i = 0; i < n; i++) {
        const [s, t] = [(i / n) * 2 * Math.PI, ((i + 1) / n) * 2 * Math.PI];
        const [x0, y0, x1, y1] = [p * Math.cos(s), q * Math.sin(s), p * Math.cos(t), q * Math.sin(t)];
        area += (x0 * y1 - x1 * y0) / 2;
        round += Math.hypot(x1 - x0, y1 - y0);
      }
      expect(size.areaMm2 / area).toBeCloseTo(1, 6);
      expect(size.circumferenceMm / round).toBeCloseTo(1, 3);
      expect(size.longMm).toBeCloseTo(2 * p, 9);
      expect(size.shortMm).toBeCloseTo(2 * q, 9);
    }
    expect(halfAcrossMm(at(1, 1), at(1, 1), at(4, 5))).toBe(5);
  });
});

describe('the picture’s rectangle', () => {
  it('is that of the scan conversion, for every transducer and leaning', () => {
    for (const transducer of TRANSDUCERS)
      for (const steeringDeg of [0, 10, -15]) {
        const lines = createScanLines(transducer, 40, 32, 64, (steeringDeg * Math.PI) / 180);
        const image = scanConvert(new Float32Array(32 * 64), lines, 0.1);
        const extent = imageExtent(transducer, 40, transducer.radiusMm > 0 ? 0 : steeringDeg);
        const name = `${transducer.id} ${steeringDeg}`;
        expect(extent.leftMm, name).toBeCloseTo(image.leftMm, 9);
        expect(extent.topMm, name).toBeCloseTo(image.topMm, 9);
        expect(Math.abs(extent.rightMm - extent.leftMm - image.widthPx * 0.1), name).toBeLessThan(0.06);
        expect(Math.abs(extent.bottomMm - extent.topMm - image.heightPx * 0.1), name).toBeLessThan(0.06);
      }
  });
});
