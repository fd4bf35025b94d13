import { describe, expect, it } from 'vitest';
import type { Anatomy } from '../../../../src/core/anatomy/anatomy.ts';
import { createTransform } from '../../../../src/core/frames/frames.ts';
import { ColourDoppler } from '../../../../src/core/imaging/doppler/colourDoppler.ts';
import { type ColourMap, structuresShown } from '../../../../src/core/imaging/doppler/colourMap.ts';
import type { DopplerFrame } from '../../../../src/core/imaging/doppler/dopplerFrame.ts';
import { DEG, frameWith, tube } from './dopplerHarness.ts';

/** Mean reading over the cells round the box's middle, which lies on the tube's axis. */
function middleOf(map: ColourMap): { speed: number; shown: number; power: number } {
  let speed = 0;
  let shown = 0;
  let power = 0;
  let count = 0;
  for (let r = 22; r <= 25; r++)
    for (let c = 22; c <= 25; c++) {
      const cell = r * map.columnCount + c;
      speed += map.velocityMmPerS[cell]!;
      power += map.powerDb[cell]!;
      shown += map.isShown[cell]!;
      count++;
    }
  return { speed: speed / count, shown: shown / count, power: power / count };
}

const mapOf = (anatomy: Anatomy, frame: DopplerFrame): ColourMap => new ColourDoppler(anatomy).update(frame);
const STEADY = { meanMmPerS: 100, pulsatile: false };

describe('colour Doppler', () => {
  it.each([15, 30, 45, 60])('reads v cos θ on the axis of a tube that dips by %i°', (dip) => {
    // Axis at twice the mean; flow to +x and away from the face, so negative.
    const expected = -200 * Math.sin(dip * DEG);
    const { speed, shown } = middleOf(mapOf(tube(dip, 4, STEADY), frameWith({ scaleMmPerS: 300 })));
    expect(shown).toBe(1);
    expect(Math.abs(speed - expected)).toBeLessThan(0.04 * Math.abs(expected));
  });

  it('is blind at right angles, and sees again once the beam is steered', () => {
    const anatomy = tube(0, 4, STEADY);
    expect(middleOf(mapOf(anatomy, frameWith({ scaleMmPerS: 300 }))).shown).toBe(0);
    const { speed, shown } = middleOf(mapOf(anatomy, frameWith({ scaleMmPerS: 300, steeringDeg: 15 })));
    expect(shown).toBe(1);
    expect(speed).toBeCloseTo(-200 * Math.sin(15 * DEG), -0.4);
    const other = middleOf(mapOf(anatomy, frameWith({ scaleMmPerS: 300, steeringDeg: -15 })));
    expect(other.speed).toBeCloseTo(200 * Math.sin(15 * DEG), -0.4);
  });

  it('wraps what is faster than its scale, and a moved zero line takes it back', () => {
    const anatomy = tube(45, 4, STEADY);
    const speed = -200 * Math.sin(45 * DEG);
    const wrapped = middleOf(mapOf(anatomy, frameWith({ scaleMmPerS: 100 })));
    // The cells round the axis hold a little slower blood.
    expect(Math.abs(wrapped.speed - (speed + 200))).toBeLessThan(6);
    const moved = middleOf(mapOf(anatomy, frameWith({ scaleMmPerS: 100, baseline: -0.8 })));
    expect(Math.abs(moved.speed - speed)).toBeLessThan(6);
  });

  it('finds the parabola across the tube, so that its volume flow comes out', () => {
    // 60° between beam and axis: the profile along the beam is that of the radius stretched by 1 / cos 30°.
    const radius = 5;
    const anatomy = tube(30, radius, STEADY);
    const map = mapOf(
      anatomy,
      frameWith({ scaleMmPerS: 300, boxHeightMm: 16, boxWidthMm: 12, wallFilterHz: 10 }),
    );
    let flow = 0;
    const stepMm = (map.box!.heightMm / map.rowCount) * Math.cos(30 * DEG);
    for (let r = 0; r < map.rowCount; r++) {
      const depth = map.box!.depthMm + ((r + 0.5) / map.rowCount - 0.5) * map.box!.heightMm;
      const cell = r * map.columnCount + 24;
      const x = ((24 + 0.5) / map.columnCount - 0.5) * map.box!.widthMm;
      const fromAxis = (depth - 20 - x * Math.tan(30 * DEG)) * Math.cos(30 * DEG);
      if (!map.isShown[cell] || Math.abs(fromAxis) > radius) continue;
      const speed = -map.velocityMmPerS[cell]! / Math.sin(30 * DEG);
      // Rings of both sides: ∫ v π |r| dr over the whole diameter.
      flow += speed * Math.PI * Math.abs(fromAxis) * stepMm;
    }
    const expected = 100 * Math.PI * radius * radius;
    expect(Math.abs(flow - expected)).toBeLessThan(0.1 * expected);
  });

  it('follows the beat', () => {
    const doppler = new ColourDoppler(tube(45, 4, { meanMmPerS: 60, pulsatile: true }));
    const beatS = 60 / 65;
    const at = (timeS: number) => middleOf(doppler.update(frameWith({ scaleMmPerS: 900 }, { timeS })));
    const systole = at(0.14 * beatS).speed;
    const late = at(0.36 * beatS).speed;
    expect(systole).toBeLessThan(-200);
    expect(late).toBeGreaterThan(20);
    expect(at(3.14 * beatS).speed).toBeCloseTo(systole, -0.6);
  });

  it('loses power with depth, paints noise when the gain is too high and nothing when it is too low', () => {
    const anatomy = tube(45, 4, STEADY);
    const share = (gainDb: number) => {
      const map = mapOf(
        anatomy,
        frameWith({ scaleMmPerS: 300, gainDb, boxDepthMm: 30, boxWidthMm: 14, boxLateralMm: -14 }),
      );
      let sum = 0;
      for (const shown of map.isShown) sum += shown;
      return sum / map.isShown.length;
    };
    // The box lies beside the tube: whatever is painted there is noise.
    expect(share(0)).toBe(0);
    expect(share(12)).toBeGreaterThan(0.5);
    expect(middleOf(mapOf(anatomy, frameWith({ scaleMmPerS: 300, gainDb: -30 }))).shown).toBe(0);
  });

  it('gets nothing from behind bone', () => {
    const anatomy = tube(45, 4, STEADY, [
      {
        id: 'bone',
        tissue: 'cortical-bone',
        shape: { type: 'box', centreMm: [0, 8, 0], halfSizeMm: [40, 1, 40] },
      },
    ]);
    expect(middleOf(mapOf(anatomy, frameWith({ scaleMmPerS: 300 }))).power).toBeLessThan(3);
  });

  it('flashes when the probe is moved fast against tissue, not when slowly', () => {
    const anatomy = tube(45, 1, STEADY);
    const BESIDE = { scaleMmPerS: 150, boxLateralMm: 14, boxWidthMm: 14, boxHeightMm: 10 };
    const painted = (speedMmPerS: number): number => {
      const doppler = new ColourDoppler(anatomy);
      let map = doppler.update(frameWith(BESIDE));
      for (let k = 1; k <= 3; k++) {
        const timeS = 0.05 * k;
        map = doppler.update(
          frameWith(BESIDE, {
            timeS,
            worldFromTransducer: createTransform(
              'world',
              'transducer',
              [0, speedMmPerS * timeS, 0],
              [0, 0, 0, 1],
            ),
          }),
        );
      }
      let sum = 0;
      let speed = 0;
      map.isShown.forEach((shown, cell) => {
        sum += shown;
        speed += shown * map.velocityMmPerS[cell]!;
      });
      // The probe goes into the body, so tissue comes towards it.
      if (sum > 0) expect(speed / sum).toBeCloseTo(speedMmPerS, -0.6);
      return sum / map.isShown.length;
    };
    expect(painted(1)).toBe(0);
    expect(painted(40)).toBeGreaterThan(0.95);
  });

  it('shows the jet of an injection as moving both ways, and no more once the plunger rests', () => {
    const anatomy = tube(0, 1, { meanMmPerS: 0, pulsatile: false });
    const deformation = {
      probe: null,
      cavityVolumeMl: 0,
      boluses: [{ centreMm: [0, 20, 0] as [number, number, number], volumeMl: 2, structure: 'background' }],
    };
    const needle = {
      pointsTransducerMm: [
        [-6, 18, 0],
        [-40, 4, 0],
      ] as const,
      outerDiameterMm: 0.72,
      innerDiameterMm: 0.41,
      bevelLengthMm: 2,
      bevelTransducer: [0, -1, 0] as const,
    };
    const map = mapOf(
      anatomy,
      frameWith({ scaleMmPerS: 100 }, { deformation, needle, injectionMlPerS: 0.3 }),
    );
    let towards = 0;
    let away = 0;
    map.isShown.forEach((shown, cell) => {
      if (shown && map.velocityMmPerS[cell]! > 0) towards++;
      if (shown && map.velocityMmPerS[cell]! < 0) away++;
    });
    expect(towards).toBeGreaterThan(20);
    expect(away).toBeGreaterThan(20);
    const still = mapOf(anatomy, frameWith({ scaleMmPerS: 100 }, { deformation, needle }));
    expect(still.isShown.every((shown) => shown === 0)).toBe(true);
    // Drawn back, fluid runs in from all sides: slow but for the tip's own surroundings.
    const back = mapOf(
      anatomy,
      frameWith({ scaleMmPerS: 100 }, { deformation, needle, injectionMlPerS: -0.5 }),
    );
    const count = back.isShown.reduce((sum, shown) => sum + shown, 0);
    expect(count).toBeGreaterThan(3);
    expect(count).toBeLessThan((towards + away) / 2);
  });

  it('says which vessels an operator could see', () => {
    const anatomy = tube(45, 3, STEADY);
    const index = anatomy.structures.findIndex((s) => s.id === 'tube');
    expect(structuresShown(mapOf(anatomy, frameWith({ scaleMmPerS: 300 })))).toEqual([index]);
    expect(
      structuresShown(
        mapOf(anatomy, frameWith({ scaleMmPerS: 300, boxDepthMm: 30, boxWidthMm: 14, boxLateralMm: -14 })),
      ),
    ).toEqual([]);
  });

  it('gives the same map for the same frames', () => {
    const anatomy = tube(45, 3, STEADY);
    const run = () => {
      const doppler = new ColourDoppler(anatomy);
      for (let k = 0; k < 4; k++) doppler.update(frameWith({ persistence01: 0.5 }, { timeS: 0.05 * k }));
      return [...doppler.map.velocityMmPerS];
    };
    expect(run()).toEqual(run());
  });
});
