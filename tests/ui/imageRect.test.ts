import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageExtent } from '../../src/core/imaging/imageExtent.ts';
import { TRANSDUCERS } from '../../src/core/probe/catalogue.ts';
import {
  middleOf,
  placeImage,
  pointAt,
  seenRect,
  windowsOf,
  withinPicture,
  xPxOf,
  yPxOf,
} from '../../src/ui/run/imageRect.ts';

const anyPlaced = fc
  .record({
    width: fc.integer({ min: 200, max: 1600 }),
    height: fc.integer({ min: 200, max: 1200 }),
    isDual: fc.boolean(),
    strip: fc.constantFrom(0, 90),
    transducer: fc.constantFrom(...TRANSDUCERS),
    depthMm: fc.integer({ min: 15, max: 160 }),
    scale: fc.double({ min: 1, max: 4, noNaN: true }),
    across01: fc.double({ min: 0, max: 1, noNaN: true }),
    down01: fc.double({ min: 0, max: 1, noNaN: true }),
    isInverted: fc.boolean(),
  })
  .map((c) =>
    placeImage(
      windowsOf(c.width, c.height, c.isDual, c.strip).live,
      imageExtent(c.transducer, c.depthMm, 0),
      { scale: c.scale, across01: c.across01, down01: c.down01 },
      c.isInverted,
    ),
  );

describe('a placed picture', () => {
  it('leads from millimetres to pixels and back, at true aspect', () => {
    fc.assert(
      fc.property(anyPlaced, fc.double({ min: -30, max: 30, noNaN: true }), (placed, mm) => {
        const point = pointAt(placed, xPxOf(placed, mm), yPxOf(placed, 10 + mm / 4));
        expect(point.xMm).toBeCloseTo(mm, 6);
        expect(point.yMm).toBeCloseTo(10 + mm / 4, 6);
        const { picture, extent } = placed;
        const aspect = (extent.rightMm - extent.leftMm) / (extent.bottomMm - extent.topMm);
        expect(picture.widthPx / picture.heightPx / aspect).toBeCloseTo(1, 9);
      }),
    );
  });

  it('fills its window as far as it can, zoomed or not', () => {
    fc.assert(
      fc.property(anyPlaced, (placed) => {
        const seen = seenRect(placed);
        const { window, picture } = placed;
        expect(seen.widthPx).toBeCloseTo(Math.min(window.widthPx, picture.widthPx), 6);
        expect(seen.heightPx).toBeCloseTo(Math.min(window.heightPx, picture.heightPx), 6);
        const middle = middleOf(placed);
        expect(withinPicture(placed, middle)).toEqual(middle);
      }),
    );
  });

  it('has the marker side left, and right when it is turned', () => {
    const { live } = windowsOf(800, 600, false, 0);
    const extent = imageExtent(TRANSDUCERS[0]!, 40, 0);
    const whole = { scale: 1, across01: 0.5, down01: 0.5 };
    const plain = placeImage(live, extent, whole, false);
    const turned = placeImage(live, extent, whole, true);
    expect(xPxOf(plain, 5)).toBeLessThan(xPxOf(plain, -5));
    expect(xPxOf(turned, 5)).toBeGreaterThan(xPxOf(turned, -5));
  });
});
