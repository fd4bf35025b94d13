import { describe, expect, it } from 'vitest';
import { fromCavityInto } from '../../../src/core/anatomy/cavityFrame.ts';
import type { Anatomy } from '../../../src/core/anatomy/anatomy.ts';
import { anatomyFromPhantom } from '../../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import { PHANTOMS } from '../../../src/core/anatomy/phantoms/phantoms.ts';
import { REGIONS } from '../../../src/core/anatomy/regions/registry.ts';
import { TissueField } from '../../../src/core/anatomy/tissueField.ts';
import { createTransform } from '../../../src/core/frames/frames.ts';
import { findAgent } from '../../../src/core/injectate/catalogue.ts';
import { type InjectionResult, runInjection } from '../../../src/core/injectate/injection.ts';
import { openingShares, pointsAbout } from '../../../src/core/injectate/openings.ts';
import { PlaceFinder } from '../../../src/core/injectate/placeFinder.ts';
import { syringeFor } from '../../../src/core/injectate/syringe.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import { findNeedle } from '../../../src/core/needle/catalogue.ts';

const needle = findNeedle('22g-50-short')!;

function fieldOf(anatomy: Anatomy): TissueField {
  return new TissueField(anatomy, { probe: null, cavityVolumeMl: anatomy.restingVolumeMl, boluses: [] });
}

function injectAt(
  anatomy: Anatomy,
  field: TissueField,
  at: Vec3,
  volumeMl: number,
  rateMlPerS: number,
  agent = 'saline',
): InjectionResult {
  const finder = new PlaceFinder(anatomy, field, anatomy.restingVolumeMl);
  return runInjection({
    needle,
    agent: findAgent(agent)!,
    syringe: syringeFor(Math.max(3, volumeMl)),
    volumeMl,
    rateMlPerS,
    openings: openingShares(pointsAbout(needle, at), finder),
    finder,
  });
}

const sum = (volumes: Readonly<Record<string, number>>): number =>
  Object.values(volumes).reduce((a, b) => a + b, 0);

const ANATOMIES: Anatomy[] = [
  ...REGIONS.map((region) => region.build(region.defaultPatient)),
  ...PHANTOMS.map((phantom) => anatomyFromPhantom(phantom.file, phantom.id)),
];

/** A point that each owner holds, found on a grid: the deepest of them. */
function pointsByOwner(anatomy: Anatomy, field: TissueField): Map<number, Vec3> {
  const points = new Map<number, Vec3>();
  const depths = new Map<number, number>();
  const { min, max } = anatomy.bounds;
  for (let x = min[0] + 1; x < max[0]; x += 3)
    for (let y = min[1] + 1; y < max[1]; y += 3)
      for (let z = min[2] + 1; z < max[2]; z += 3) {
        const owner = field.ownerAt(x, y, z);
        const structure = anatomy.structures[owner];
        const depth = structure ? -field.distanceTo(structure, x, y, z) : 0;
        if (depth <= (depths.get(owner) ?? -1)) continue;
        depths.set(owner, depth);
        points.set(owner, [x, y, z]);
      }
  return points;
}

describe.each(ANATOMIES.map((anatomy) => ({ id: anatomy.id, anatomy })))(
  'injecting into $id',
  ({ anatomy }) => {
    it('loses nothing, whatever it goes into', { timeout: 60_000 }, () => {
      const field = fieldOf(anatomy);
      for (const [owner, point] of pointsByOwner(anatomy, field)) {
        const { deliveredMl, byStructureMl } = injectAt(anatomy, field, point, 2, 0.2);
        expect(Math.abs(sum(byStructureMl) - deliveredMl), `${owner}`).toBeLessThan(1e-9);
        expect(deliveredMl).toBeLessThanOrEqual(2);
        const structureClass = anatomy.structures[owner]?.class;
        if (structureClass === 'bone') expect(deliveredMl).toBe(0);
      }
    });
  },
);

describe('the recess of the knee', () => {
  const anatomy = ANATOMIES.find((a) => a.id === 'knee')!;
  const field = fieldOf(anatomy);
  const { id, frame, floorMm, shapes } = anatomy.cavity!;
  // The deepest place of the film, half way through it.
  const index = shapes[0].reduce((best, value, i) => (value > shapes[0][best]! ? i : best), 0);
  const cavity = anatomy.cavity!;
  const angle =
    cavity.angleFromRad +
    ((index % cavity.angleCount) * (cavity.angleToRad - cavity.angleFromRad)) / (cavity.angleCount - 1);
  const z =
    cavity.heightFromMm +
    (Math.floor(index / cavity.angleCount) * (cavity.heightToMm - cavity.heightFromMm)) /
      (cavity.heightCount - 1);
  const at = (outMm: number): Vec3 => {
    const r = floorMm[index]! + outMm;
    const place: Vec3 = [0, 0, 0];
    fromCavityInto(frame, r * Math.sin(angle), -r * Math.cos(angle), z, place);
    return place;
  };
  const shareAt = (outMm: number): number => {
    const { byStructureMl, deliveredMl } = injectAt(anatomy, field, at(outMm), 4, 0.4);
    return deliveredMl > 0 ? (byStructureMl[id] ?? 0) / deliveredMl : 0;
  };
  const thickness = field.deformation.thicknessMm(angle, z);

  it('takes all that is put into its middle, at the pressure of a joint', () => {
    const { trace, byStructureMl } = injectAt(anatomy, field, at(thickness / 2), 10, 0.5);
    expect(byStructureMl).toEqual({ [id]: expect.closeTo(10, 9) });
    for (const row of trace) expect(row.tipPressureKpa).toBeLessThan(2);
  });

  it('takes less and less as the tip leaves it', () => {
    const shares = [-thickness / 2, 0, 1, 1.6, 6].map((d) => shareAt(thickness + d));
    expect(shares[0]).toBeCloseTo(1, 9);
    for (let i = 1; i < shares.length; i++) expect(shares[i]!).toBeLessThanOrEqual(shares[i - 1]!);
    expect(shares[3]!).toBeLessThan(shares[0]! - 0.01);
    expect(shares[4]).toBe(0);
  });

  it('opens only against the hand that holds it shut, and is the fuller for what a hand has pressed out', () => {
    const tip = at(thickness / 2);
    const pressed = (cavityPressed01: number, pressureKpa: number): number => {
      const probe = {
        // Right over the tip, looking along y.
        worldFromTransducer: createTransform('world', 'transducer', [tip[0], tip[1] - 10, tip[2]]),
        indentationMm: 0.001,
        stopDepthMm: 30,
        halfWidthMm: 25,
        halfHeightMm: 6,
        pressureKpa,
      };
      const state = { probe, cavityVolumeMl: anatomy.restingVolumeMl, boluses: [], cavityPressed01 };
      const underHand = new TissueField(anatomy, state);
      return injectAt(anatomy, underHand, tip, 2, 0.5).trace[0]!.tipPressureKpa;
    };
    const free = pressed(0, 8);
    expect(free).toBeLessThan(1);
    expect(pressed(0.9, 8)).toBeGreaterThan(0.7 * 0.9 * 8);
    expect(pressed(0.9, 8)).toBeLessThan(8.1);
    // A light hand: what is left of the room is fuller, but nothing holds it shut.
    expect(pressed(0.9, 0.1)).toBeGreaterThan(free);
    expect(pressed(0.9, 0.1)).toBeLessThan(free + 0.5);
  });

  it('bursts when far too much is pressed into it, and still loses nothing', () => {
    const finder = new PlaceFinder(anatomy, field, 100);
    const openings = openingShares(pointsAbout(needle, at(thickness / 2)), finder);
    const result = runInjection({
      needle: findNeedle('18g-50-short')!,
      agent: findAgent('saline')!,
      syringe: syringeFor(60),
      volumeMl: 60,
      rateMlPerS: 1,
      openings,
      finder,
    });
    expect(result.events.map((e) => e.kind)).toContain('burst');
    expect(result.byStructureMl[anatomy.background.id]).toBeGreaterThan(1);
    expect(Math.abs(sum(result.byStructureMl) - result.deliveredMl)).toBeLessThan(1e-9);
  });
});

describe('what tissues hold against the thumb', () => {
  const anatomy = ANATOMIES.find((a) => a.id === 'knee')!;
  const field = fieldOf(anatomy);
  const points = pointsByOwner(anatomy, field);
  const tipKpa = (structureId: string): number => {
    const point = points.get(anatomy.structures.findIndex((s) => s.id === structureId))!;
    const { trace } = injectAt(anatomy, field, point, 1, 0.02);
    return trace[0]!.tipPressureKpa;
  };

  it('rises from fat over muscle and nerve to tendon', () => {
    const [fat, muscle, nerve, tendon] = [
      'hoffa-fat-pad',
      'vastus-lateralis',
      'tibial-nerve',
      'quadriceps-tendon',
    ].map(tipKpa) as [number, number, number, number];
    expect(fat).toBeLessThan(muscle);
    expect(muscle).toBeLessThan(nerve);
    expect(nerve).toBeGreaterThan(103);
    expect(nerve).toBeLessThan(tendon);
  });

  it('is told by events: nerve, tendon, vessel, and a steroid in the wrong place', () => {
    const into = (structureId: string, agent: string) => {
      const point = points.get(anatomy.structures.findIndex((s) => s.id === structureId))!;
      return injectAt(anatomy, field, point, 1, 0.05, agent).events.map((e) => e.kind);
    };
    expect(into('tibial-nerve', 'saline')).toContain('intraneural-injection');
    expect(into('popliteal-artery', 'triamcinolone-40')).toEqual(
      expect.arrayContaining(['intravascular-injection', 'wrong-place']),
    );
    const tendon = into('quadriceps-tendon', 'triamcinolone-40');
    expect(tendon).toEqual(expect.arrayContaining(['intratendinous-injection', 'wrong-place', 'leak']));
  });
});
