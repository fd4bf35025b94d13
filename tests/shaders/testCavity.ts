import { type CavityFrame, uprightFrame } from '../../src/core/anatomy/cavityFrame.ts';
import type { Cavity } from '../../src/core/anatomy/anatomy.ts';

/** A cavity of two chambers on a curved floor. */
export function testCavity(frame: CavityFrame = uprightFrame(2, 30)): Cavity {
  const angleCount = 33;
  const heightCount = 41;
  const floorMm = new Float64Array(angleCount * heightCount);
  const shapes: [Float64Array, Float64Array] = [
    new Float64Array(floorMm.length),
    new Float64Array(floorMm.length),
  ];
  for (let j = 0; j < heightCount; j++)
    for (let i = 0; i < angleCount; i++) {
      const a = -1.5 + (3 * i) / (angleCount - 1);
      const z = (40 * j) / (heightCount - 1) - 20;
      const o = j * angleCount + i;
      floorMm[o] = 25 + 3 * Math.cos(2 * a) + 0.05 * z;
      shapes[0][o] = Math.max(0, 1 - a * a - (z / 15) ** 2);
      shapes[1][o] = Math.max(0, 1 - (a - 1) ** 2 * 4 - (z / 10) ** 2);
    }
  return {
    id: 'test-cavity',
    name: 'test',
    frame,
    angleFromRad: -1.5,
    angleToRad: 1.5,
    angleCount,
    heightFromMm: -20,
    heightToMm: 20,
    heightCount,
    floorMm,
    shapes,
    millilitresPerMm: [1.2, 0.5],
    depthByVolume: [
      [0, 0],
      [5, 3],
      [20, 6],
    ],
    reachMm: 14,
    capacityMl: 60,
  };
}
