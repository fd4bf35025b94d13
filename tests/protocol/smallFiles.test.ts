/** Phantom, pose, settings and patient files. */
import { describe, expect, it } from 'vitest';
import type { PatientParameters } from '../../src/core/anatomy/anatomy.ts';
import { anatomyFromPhantom } from '../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import { PHANTOMS } from '../../src/core/anatomy/phantoms/phantoms.ts';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';
import { DEFAULT_SETTINGS } from '../../src/core/imaging/settings.ts';
import { parsePatient } from '../../src/protocol/patient.ts';
import { parsePhantom } from '../../src/protocol/phantom.ts';
import { parsePose } from '../../src/protocol/pose.ts';
import { formatErrors, type ParseResult } from '../../src/protocol/result.ts';
import { parseSettings } from '../../src/protocol/settings.ts';

const errorsOf = (result: ParseResult<unknown>): string[] => (result.ok ? [] : formatErrors(result));

const phantom = () => ({
  format: 'sononeedle.phantom',
  version: 1,
  title: 'two wires and a cyst',
  background: 'my-gel',
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  tissues: [{ id: 'my-gel', speedMmPerUs: 1.54, densityKgPerM3: 1000, attenuationDbPerCmPerMHz: 0.5 }],
  structures: [
    {
      id: 'wires',
      shape: {
        type: 'points',
        positionsMm: [
          [0, 20, 0],
          [5, 30, 0],
        ],
        strengthDb: 30,
      },
    },
    { id: 'cyst', tissue: 'water', shape: { type: 'sphere', centreMm: [-8, 25, 0], radiusMm: 3 } },
    { id: 'rod', tissue: 'water', shape: { type: 'capsule', aMm: [0, 9, 0], bMm: [0, 9, 9], radiusMm: 1 } },
    { id: 'slab', tissue: 'fat', shape: { type: 'layer', normal: [0, 1, 0], fromMm: 40, toMm: 50 } },
  ],
});

/** The phantom with the value at a path replaced, or removed where it is undefined. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const file = phantom() as unknown as Record<string | number, unknown>;
  let at = file;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path[path.length - 1]!;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return JSON.stringify(file);
}

describe('phantom file', () => {
  it('of the documentation is read and can be built', () => {
    const result = parsePhantom(JSON.stringify(phantom()), 'p.json');
    expect(errorsOf(result)).toEqual([]);
    const anatomy = anatomyFromPhantom((result as { value: Parameters<typeof anatomyFromPhantom>[0] }).value);
    const cyst = anatomy.structures.find((s) => s.id === 'cyst')!;
    expect(cyst.signedDistance(-8, 25, 1)).toBeCloseTo(-2, 12);
  });

  it('is what the built-in phantoms are', () => {
    for (const { file, id } of PHANTOMS)
      expect(errorsOf(parsePhantom(JSON.stringify(file), id)), id).toEqual([]);
  });

  it.each<[readonly (string | number)[], unknown, string]>([
    [['format'], 'other', 'format: expected "sononeedle.phantom", got "other"'],
    [['version'], 2, 'version: expected 1, got 2'],
    [['version'], '1', 'version: expected 1, got "1"'],
    [['title'], undefined, 'title: expected a text of 1 to 120 characters, got nothing'],
    [
      ['surface', 'normal'],
      [0, 0, 0],
      'surface.normal: expected a direction that is not zero, got a list of 3',
    ],
    [
      ['surface', 'pointMm', 1],
      1e5,
      'surface.pointMm[1]: expected a number from -10000 to 10000, got 100000',
    ],
    [
      ['structures', 1, 'shape', 'radiusMm'],
      -3,
      'structures[1].shape.radiusMm: expected a number from 0.001 to 1000, got -3',
    ],
    [
      ['structures', 1, 'shape', 'radius'],
      3,
      'structures[1].shape.radius: expected a known field, perhaps "radiusMm", got "radius"',
    ],
    [
      ['structures', 1, 'shape', 'type'],
      'ball',
      'structures[1].shape.type: expected one of points, sphere, ellipsoid, capsule, cylinder, box, layer, got "ball"',
    ],
    [
      ['structures', 1, 'tissue'],
      'watr',
      'structures[1].tissue: expected a known id such as "water", got "watr"',
    ],
    [
      ['structures', 1, 'tissue'],
      undefined,
      'structures[1].tissue: expected the id of a tissue, got nothing',
    ],
    [['structures', 1, 'id'], 'wires', 'structures[1].id: expected each id once, got "wires" again'],
    [
      ['structures', 2, 'shape', 'bMm'],
      [0, 9, 0],
      'structures[2].shape.bMm: expected a point other than aMm, got the same point',
    ],
    [
      ['structures', 3, 'shape', 'toMm'],
      40,
      'structures[3].shape.toMm: expected a number above fromMm (40), got 40',
    ],
    [['background'], 'jelly', 'background: expected one of 23 known ids, got "jelly"'],
    [['structures'], {}, 'structures: expected a list of 0 to 500, got an object'],
  ])('with %j set to %j says so', (path, value, expected) => {
    const [line, ...more] = errorsOf(parsePhantom(changed(path, value), 'p.json'));
    expect(more).toEqual([]);
    expect(line?.replace(/\d+ known ids/, '23 known ids')).toBe(`p.json: ${expected}`);
  });

  it('with a number beyond all numbers says so', () => {
    const text = JSON.stringify(phantom()).replace('"radiusMm":3', '"radiusMm":1e999');
    expect(errorsOf(parsePhantom(text, 'p.json'))).toEqual([
      'p.json: structures[1].shape.radiusMm: expected a number from 0.001 to 1000, got Infinity',
    ]);
  });

  it('tells every error at once', () => {
    const file = { ...phantom(), version: 7, extra: 1, background: 5 };
    expect(errorsOf(parsePhantom(JSON.stringify(file), 'p.json'))).toHaveLength(3);
  });
});

describe('pose file', () => {
  const pose = (positionMm: unknown, quaternionXyzw: unknown) =>
    JSON.stringify({ worldFromTransducer: { positionMm, quaternionXyzw } });

  it('is read', () => {
    const result = parsePose(pose([1, -2, 3.5], [0, 0, 0, 1]), 'pose.json');
    expect(result.ok && result.value.positionMm).toEqual([1, -2, 3.5]);
  });

  it.each([
    [
      pose([1, 2], [0, 0, 0, 1]),
      'worldFromTransducer.positionMm: expected a list of 3 numbers, mm, got a list of 2',
    ],
    [
      pose([1, 2, '3'], [0, 0, 0, 1]),
      'worldFromTransducer.positionMm[2]: expected a number from -10000 to 10000, got "3"',
    ],
    [
      pose([1, 2, 3], [0, 0, 0, 0.5]),
      'worldFromTransducer.quaternionXyzw: expected a quaternion x, y, z, w of length 1, got a list of 4',
    ],
    ['{}', 'worldFromTransducer: expected an object, got nothing'],
    ['[]', 'expected an object, got a list of 0'],
  ])('%s is refused', (text, expected) => {
    const line = expected.startsWith('expected') ? `pose.json: ${expected}` : `pose.json: ${expected}`;
    expect(errorsOf(parsePose(text, 'pose.json'))).toEqual([line]);
  });
});

describe('settings file', () => {
  it('takes any part over the defaults', () => {
    const result = parseSettings('{"gainDb": 6, "noise": false}', 's.json');
    expect(result.ok && result.value).toEqual({ ...DEFAULT_SETTINGS, gainDb: 6, noise: false });
  });

  it('refuses wrong values and unknown fields', () => {
    expect(errorsOf(parseSettings('{"gain": 6}', 's.json'))).toEqual([
      's.json: gain: expected a known field, perhaps "gainDb", got "gain"',
    ]);
    expect(errorsOf(parseSettings('{"tgcDb": [0, 1]}', 's.json'))).toEqual([
      's.json: tgcDb: expected a list of 8, got a list of 2',
    ]);
    expect(errorsOf(parseSettings('{"noise": 1, "compoundAngles": 2.5}', 's.json'))).toHaveLength(2);
    expect(errorsOf(parseSettings('{"__proto__": {"gainDb": 1}}', 's.json'))).toHaveLength(1);
  });
});

describe('patient file', () => {
  const defaults: PatientParameters = {
    side: 'right',
    sex: 'male',
    statureMm: 1760,
    fatMm: 6,
    effusionMl: 8,
    synovitis: 0,
    flexionDeg: 20,
  };
  const region = { ...findRegion('knee')!, defaultPatient: defaults };

  it('takes any part over the defaults', () => {
    const result = parsePatient('{"side": "left", "effusionMl": 30}', 'x.json', region);
    expect(result.ok && result.value).toEqual({ ...defaults, side: 'left', effusionMl: 30 });
  });

  it.each([
    ['{"side": "middle"}', 'side: expected one of left, right, got "middle"'],
    ['{"effusionMl": 61}', 'effusionMl: expected a number from 0 to 60, got 61'],
    ['{"synovitis": 1.5}', 'synovitis: expected a whole number from 0 to 3, got 1.5'],
    ['{"fatMm": null}', 'fatMm: expected a number from 1 to 100, got null'],
    ['{"fatMm": 30}', 'fatMm: expected 2 to 25 mm, got 30'],
    ['{"statureMm": 1400}', 'statureMm: expected 1450 to 2050 mm, got 1400'],
    ['{"weightKg": 31}', 'weightKg: expected 35 to 309 kg at a stature of 1760 mm, got 31'],
  ])('%s is refused', (text, expected) => {
    expect(errorsOf(parsePatient(text, 'x.json', region))).toEqual([`x.json: ${expected}`]);
  });
});
