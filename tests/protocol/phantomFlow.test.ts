import { describe, expect, it } from 'vitest';
import { anatomyFromPhantom } from '../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import { PHANTOM_GEL } from '../../src/core/anatomy/phantoms/phantomGel.ts';
import { PHANTOM_JOINT } from '../../src/core/anatomy/phantoms/phantomJoint.ts';
import { parsePhantom } from '../../src/protocol/phantom.ts';

const STEADY = { meanMmPerS: 100, pulsatile: false };
const TUBE = { type: 'cylinder', aMm: [-9, 9, 0], bMm: [9, 9, 0], radiusMm: 2 };
const file = (structure: object, more: object = {}): string =>
  JSON.stringify({
    format: 'sononeedle.phantom',
    version: 1,
    title: 'flow',
    background: 'gel',
    surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
    structures: [{ id: 'v', tissue: 'blood', shape: TUBE, ...structure }],
    ...more,
  });
const refusedAt = (text: string): string => {
  const parsed = parsePhantom(text, 'file');
  return parsed.ok ? '' : parsed.errors[0]!.path;
};

describe('flow, fibres and boundaries in a phantom file', () => {
  it('flow is taken in a cylinder and refused in a sphere', () => {
    expect(parsePhantom(file({ flow: STEADY }), 'file').ok).toBe(true);
    const sphere = { type: 'sphere', centreMm: [0, 9, 0], radiusMm: 2 };
    expect(refusedAt(file({ flow: STEADY, shape: sphere }))).toBe('structures[0].flow');
  });

  it('a vessel is a vein or an artery, not both', () => {
    expect(parsePhantom(file({ flow: { ...STEADY, venous: true } }), 'file').ok).toBe(true);
    const both = { ...STEADY, pulsatile: true, venous: true };
    expect(refusedAt(file({ flow: both }))).toBe('structures[0].flow.venous');
  });

  it('the vein of the gel block breathes, its artery beats', () => {
    const flows = anatomyFromPhantom(PHANTOM_GEL).structures.flatMap((s) =>
      s.flow ? [[s.id, s.flow.kind]] : [],
    );
    expect(Object.fromEntries(flows)).toEqual({ vein: 'vein', artery: 'artery' });
  });

  it('fibres are as given, else along the axis of what is long', () => {
    const fibre: [number, number, number] = [0, 0, 0];
    const of = (text: string): readonly number[] => {
      const parsed = parsePhantom(text, 'file');
      if (!parsed.ok) throw new Error('refused');
      anatomyFromPhantom(parsed.value).structures[0]!.fibreInto!(0, 9, 0, fibre);
      return fibre.map((v) => Math.round(v * 1e6) / 1e6);
    };
    expect(of(file({}))).toEqual([1, 0, 0]);
    expect(of(file({ fibre: [0, 3, 4] }))).toEqual([0, 0.6, 0.8]);
  });

  it('boundaries are mirrors unless the file says that they are a body’s', () => {
    expect(anatomyFromPhantom(PHANTOM_GEL).isSmooth).toBe(true);
    expect(anatomyFromPhantom(PHANTOM_JOINT).isSmooth).toBe(false);
    expect(refusedAt(file({}, { boundaries: 'rough' }))).toBe('boundaries');
    expect(parsePhantom(JSON.stringify(PHANTOM_JOINT), 'file').ok).toBe(true);
  });
});
