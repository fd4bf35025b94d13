import { describe, expect, it } from 'vitest';
import { imageExtent } from '../../src/core/imaging/imageExtent.ts';
import { startMachine } from '../../src/core/machine/machineState.ts';
import { findTransducer } from '../../src/core/probe/catalogue.ts';
import { DRILLS } from '../../src/protocol/drills/index.ts';
import { placeImage, pointAt } from '../../src/ui/run/imageRect.ts';
import { dopplerMarks } from '../../src/ui/run/overlay/dopplerMarks.ts';

const WINDOW = { leftPx: 0, topPx: 0, widthPx: 600, heightPx: 400 };

function cornersMm(probe: string, mode: number, alter: Record<string, number>) {
  const transducer = findTransducer(probe)!;
  const machine = { ...startMachine(DRILLS[0]!.probe), depthMm: 60, dopplerMode: mode, ...alter };
  const placed = placeImage(
    WINDOW,
    imageExtent(transducer, 60, 0),
    { scale: 1, across01: 0.5, down01: 0.5 },
    true,
  );
  return dopplerMarks(placed, machine, transducer).map((mark) => {
    if (mark.kind !== 'line') throw new Error('lines expected');
    const points = [];
    for (let i = 0; i < mark.points.length; i += 2)
      points.push(pointAt(placed, mark.points[i]!, mark.points[i + 1]!));
    return points;
  });
}

describe('marks of Doppler', () => {
  it('draw the box where colour is made: a leaning one about its middle', () => {
    const [box] = cornersMm('l12-5-50', 1, {
      dopplerBoxLateralUm: 2000,
      dopplerBoxDepthUm: 20_000,
      dopplerBoxWidthUm: 20_000,
      dopplerBoxHeightUm: 10_000,
      dopplerSteeringDeg: 20,
    });
    const lean = 5 * Math.tan((20 * Math.PI) / 180);
    expect(box![0]!.xMm).toBeCloseTo(2 - 10 - lean, 6);
    expect(box![0]!.yMm).toBeCloseTo(15, 6);
    expect(box![13]!.xMm).toBeCloseTo(2 + 10 + lean, 6);
    expect(box![13]!.yMm).toBeCloseTo(25, 6);
  });

  it('keep a box inside the picture', () => {
    const [box] = cornersMm('l12-5-50', 1, {
      dopplerBoxLateralUm: 60_000,
      dopplerBoxDepthUm: 58_000,
      dopplerSteeringDeg: 0,
    });
    for (const { xMm, yMm } of box!) {
      expect(xMm).toBeLessThanOrEqual(25.0001);
      expect(yMm).toBeLessThanOrEqual(60.0001);
    }
  });

  it('bend the box of a curved face along its arcs', () => {
    const [box] = cornersMm('c5-2v', 1, { dopplerBoxLateralUm: 0, dopplerBoxDepthUm: 30_000 });
    const { radiusMm } = findTransducer('c5-2v')!;
    const range = (i: number) => Math.hypot(box![i]!.xMm, box![i]!.yMm + radiusMm) - radiusMm;
    for (let i = 1; i <= 12; i++) expect(range(i)).toBeCloseTo(range(0), 6);
  });

  it('set the gate on its line, its bars square to the beam', () => {
    const [, , near, far] = cornersMm('l12-5-50', 3, {
      dopplerGateDepthUm: 20_000,
      dopplerGateLateralUm: 0,
      dopplerGateLengthUm: 4000,
      dopplerSteeringDeg: 20,
    });
    const middle = (bar: typeof near) => ({
      x: (bar![0]!.xMm + bar![1]!.xMm) / 2,
      y: (bar![0]!.yMm + bar![1]!.yMm) / 2,
    });
    const a = middle(near);
    const b = middle(far);
    expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeCloseTo(4, 6);
    expect((a.x + b.x) / 2).toBeCloseTo(0, 6);
    expect((a.y + b.y) / 2).toBeCloseTo(20, 6);
    const along = [b.x - a.x, b.y - a.y] as const;
    const across = [near![1]!.xMm - near![0]!.xMm, near![1]!.yMm - near![0]!.yMm] as const;
    expect(along[0] * across[0] + along[1] * across[1]).toBeCloseTo(0, 6);
  });
});
