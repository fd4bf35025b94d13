import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { StructureClass } from '../../src/core/anatomy/anatomy.ts';
import { bakeAnatomy } from '../../src/core/anatomy/bake/bakeAnatomy.ts';
import { NEEDLES } from '../../src/core/needle/catalogue.ts';
import { cameraPlace, SCENE_VIEWS } from '../../src/scene/cameraViews.ts';
import { loftGeometry } from '../../src/scene/loftGeometry.ts';
import { shaftGeometry } from '../../src/scene/needleGeometry.ts';
import { POSE_KEY_LENGTH, type ScenePose, writePoseKey } from '../../src/scene/scenePose.ts';
import { drawSection, type Rgb } from '../../src/scene/sectionImage.ts';
import { opacityOf, renderOrderOf } from '../../src/scene/tissueLook.ts';
import { madeUpLimb } from '../core/anatomy/madeUpLimb.ts';

const half = Math.SQRT1_2;
/** Probe in front of a limb, looking backwards (+y), marker to the patient's left. */
const pose = {
  probe: { positionMm: [0, -20, 0], quaternionXyzw: [0, 0, 0, 1] },
  needle: {
    phase: 'inserted',
    tipMm: [-5, -10, 0],
    direction: [half, half, 0],
    entryMm: [-20, -20, 0],
    entryNormal: [0, -1, 0],
    rollRad: 0,
    depthMm: 12,
    shaft: { tangent: [half, half, 0], bowMm: 0 },
  },
  cavityVolumeMl: 3,
  syringe: { remainingMl: 5 },
} as unknown as ScenePose;

describe('layers', () => {
  const classes: StructureClass[] = [
    'skin',
    'fat',
    'muscle',
    'fascia',
    'tendon',
    'ligament',
    'bone',
    'vessel',
    'nerve',
  ];

  it('fade from the skin inwards and never come back', () => {
    for (const c of classes)
      for (let f = 0.01; f <= 1; f += 0.01)
        expect(opacityOf(c, f)).toBeLessThanOrEqual(opacityOf(c, f - 0.01) + 1e-9);
    expect(opacityOf('skin', 0)).toBe(1);
    expect(opacityOf('skin', 0.32)).toBeLessThan(0.2);
    expect(opacityOf('muscle', 0.32)).toBe(1);
    expect(opacityOf('tendon', 0.65)).toBe(1);
    for (const c of ['bone', 'vessel', 'nerve'] as const) expect(opacityOf(c, 1)).toBe(1);
    for (const c of ['skin', 'muscle', 'fascia', 'tendon'] as const) expect(opacityOf(c, 1)).toBe(0);
  });

  it('are drawn from the inside out', () => {
    expect(renderOrderOf('bone')).toBeLessThan(renderOrderOf('tendon'));
    expect(renderOrderOf('tendon')).toBeLessThan(renderOrderOf('muscle'));
    expect(renderOrderOf('muscle')).toBeLessThan(renderOrderOf('fascia'));
    expect(renderOrderOf('fascia')).toBeLessThan(renderOrderOf('skin'));
  });
});

describe('camera views', () => {
  const bounds = { min: [-72, -68, -78], max: [72, 74, 92] } as const;
  const project = (view: (typeof SCENE_VIEWS)[number], p: readonly [number, number, number]): Vector3 => {
    const place = cameraPlace(view, pose, bounds, 'right');
    const camera = new PerspectiveCamera(32, 4 / 3, 5, 2500);
    camera.up.set(...place.up);
    camera.position.set(...place.eyeMm);
    camera.lookAt(...place.lookAtMm);
    camera.updateMatrixWorld();
    return new Vector3(...p).project(camera);
  };

  it('show the probe’s face in every view', () => {
    for (const view of SCENE_VIEWS) {
      const at = project(view, [0, -20, 0]);
      expect(Math.max(Math.abs(at.x), Math.abs(at.y)), view).toBeLessThan(1);
    }
  });

  it('stand beside a patient who lies on the back: anterior up, from the side of the knee', () => {
    const place = cameraPlace('operator', pose, bounds, 'right');
    expect(place.eyeMm[0]).toBeLessThan(-100);
    expect(cameraPlace('operator', pose, bounds, 'left').eyeMm[0]).toBeGreaterThan(100);
    // Over the back of a patient who lies on the front.
    const prone = cameraPlace('operator', pose, bounds, 'right', true);
    expect(prone.up).toEqual([0, 1, 0]);
    expect(prone.eyeMm[1]).toBeGreaterThan(prone.lookAtMm[1] + 100);
    expect(project('operator', [0, -60, 0]).y).toBeGreaterThan(project('operator', [0, 60, 0]).y);
  });

  it('look at the section square on, with the probe above and depth downwards', () => {
    const place = cameraPlace('section', pose, bounds, 'right');
    expect(Math.abs(place.eyeMm[2])).toBeGreaterThan(200);
    expect(project('section', [0, -20, 0]).y).toBeGreaterThan(project('section', [0, 10, 0]).y);
  });

  it('fall back to the operator while there is no needle', () => {
    const away = { ...pose, needle: { ...pose.needle, phase: 'away' as const } };
    expect(cameraPlace('needle', away, bounds, 'right')).toEqual(
      cameraPlace('operator', null, bounds, 'right'),
    );
  });
});

describe('shapes', () => {
  it('wind lofts outwards in both directions of y', () => {
    for (const flip of [1, -1]) {
      const g = loftGeometry(
        [
          { y: 0, halfX: 3, halfZ: 2 },
          { y: 4 * flip, halfX: 3, halfZ: 2 },
        ],
        2,
      );
      const p = g.getAttribute('position');
      const index = g.getIndex()!;
      let volume = 0;
      const v = (i: number): Vector3 => new Vector3().fromBufferAttribute(p, index.getX(i));
      for (let i = 0; i < index.count; i += 3) volume += v(i).dot(v(i + 1).cross(v(i + 2))) / 6;
      expect(volume).toBeGreaterThan(Math.PI * 3 * 2 * 4 * 0.98);
    }
  });

  it('put the tip of the bevel at the origin and its opening towards +x', () => {
    const needle = NEEDLES[0]!;
    const p = shaftGeometry(needle).getAttribute('position');
    let tip = 0;
    let heel = -1;
    for (let i = 0; i < p.count; i++) {
      if (p.getZ(i) > p.getZ(tip)) tip = i;
      if (p.getZ(i) > -needle.bevelLengthMm * 1.01 && (heel < 0 || p.getX(i) > p.getX(heel))) heel = i;
    }
    expect(p.getZ(tip)).toBeCloseTo(0, 9);
    expect(p.getX(tip)).toBeCloseTo(-needle.outerDiameterMm / 2, 6);
    expect(p.getZ(heel)).toBeCloseTo(-needle.bevelLengthMm, 6);
  });
});

describe('section image', () => {
  it('paints each pixel with what lies there, deepest row first, and leaves air open', () => {
    const baked = bakeAnatomy(madeUpLimb, null, { pitchMm: 1 });
    const colours: Rgb[] = baked.entities.map((_, i) => [i * 10 + 5, 100, 50]);
    const plane = { halfWidthMm: 22, fromDepthMm: -4, toDepthMm: 40, columns: 88, rows: 88 };
    const pixels = new Uint8Array(4 * 88 * 88);
    const state = { probe: null, cavityVolumeMl: pose.cavityVolumeMl, boluses: [] };
    drawSection(baked, colours, [1, 2, 3], pose, state, plane, pixels);
    const at = (x: number, depth: number): number => {
      const column = Math.floor(((x + 22) / 44) * 88);
      const row = Math.floor(((40 - depth) / 44) * 88);
      return 4 * (column + 88 * row);
    };
    const index = (id: string): number => baked.entities.findIndex((e) => e.id === id);
    expect(pixels[at(0, 10)]).toBe(index('tendon') * 10 + 5);
    expect(pixels[at(2, 23)]).toBe(index('bone') * 10 + 5);
    expect(pixels[at(-9, 26)]).toBe(index('artery') * 10 + 5);
    expect(pixels[at(21, -3) + 3]).toBe(0);
  });
});

describe('pose key', () => {
  it('changes with everything that moves', () => {
    const key = (p: ScenePose): string => {
      const out = new Float64Array(POSE_KEY_LENGTH);
      writePoseKey(p, out);
      return out.join();
    };
    const first = key(pose);
    expect(key({ ...pose, cavityVolumeMl: 3.1 })).not.toBe(first);
    expect(key({ ...pose, needle: { ...pose.needle, rollRad: 0.1 } })).not.toBe(first);
    expect(key({ ...pose, needle: { ...pose.needle, phase: 'away' } })).not.toBe(first);
    const bent = { ...pose.needle.shaft, tangent: [1, 0, 0] as [number, number, number] };
    expect(key({ ...pose, needle: { ...pose.needle, shaft: bent } })).not.toBe(first);
    expect(key({ ...pose, probe: { ...pose.probe, positionMm: [0, -20.1, 0] } })).not.toBe(first);
  });
});
