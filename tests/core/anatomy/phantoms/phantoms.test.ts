import { describe, expect, it } from 'vitest';
import { UNDEFORMED } from '../../../../src/core/anatomy/deformation.ts';
import { anatomyFromPhantom } from '../../../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import type { PhantomFile } from '../../../../src/core/anatomy/phantoms/phantomFile.ts';
import { PHANTOMS } from '../../../../src/core/anatomy/phantoms/phantoms.ts';
import { TissueField } from '../../../../src/core/anatomy/tissueField.ts';
import { tissueById } from '../../../../src/core/imaging/tissues.ts';

const file = (structures: PhantomFile['structures']): PhantomFile => ({
  format: 'sononeedle.phantom',
  version: 1,
  title: 't',
  background: 'gel',
  surface: { pointMm: [0, 0, 0], normal: [0, -2, 0] },
  structures,
});

describe('phantom files', () => {
  it('a later structure wins, the rest is background, outside the surface is air', () => {
    const anatomy = anatomyFromPhantom(
      file([
        { id: 'slab', tissue: 'fat', shape: { type: 'layer', normal: [0, 1, 0], fromMm: 5, toMm: 15 } },
        { id: 'ball', tissue: 'water', shape: { type: 'sphere', centreMm: [0, 12, 0], radiusMm: 4 } },
        { id: 'wires', shape: { type: 'points', positionsMm: [[0, 25, 0]], strengthDb: 12 } },
      ]),
    );
    const field = new TissueField(anatomy, UNDEFORMED);
    expect(field.idAt(0, 12, 0)).toBe('ball');
    expect(field.idAt(0, 6, 0)).toBe('slab');
    expect(field.idAt(0, 15.5, 0)).toBe('ball');
    expect(field.idAt(0, 17, 0)).toBe('background');
    expect(field.idAt(0, 25, 0)).toBe('background');
    expect(field.idAt(0, -1, 0)).toBe('air');
    // The normal of the file need not have unit length; distances must.
    expect(field.surfaceMm(0, 10, 0)).toBeCloseTo(-10, 12);
    expect(anatomy.structures[0]).toMatchObject({ class: 'wire', echoDb: 12 });
  });

  it('fills what a tissue leaves out from gel', () => {
    const anatomy = anatomyFromPhantom({
      ...file([]),
      background: 'mine',
      tissues: [{ id: 'mine', echoDb: -7 }],
    });
    const mine = tissueById('mine', anatomy.ownTissues as never);
    expect(mine).toMatchObject({
      echoDb: -7,
      speedMmPerUs: 1.54,
      stiffnessKpa: 20,
      attenuationDbPerCmPerMHz: 0.5,
    });
  });

  it('names what is wrong', () => {
    const bad = (structures: PhantomFile['structures']) => () => anatomyFromPhantom(file(structures));
    expect(bad([{ id: 'a', shape: { type: 'sphere', centreMm: [0, 9, 0], radiusMm: 2 } }])).toThrow(
      "'a' needs a tissue",
    );
    expect(
      bad([{ id: 'a', tissue: 'cheese', shape: { type: 'sphere', centreMm: [0, 9, 0], radiusMm: 2 } }]),
    ).toThrow('cheese');
  });

  it.each(PHANTOMS)('$id is built in', ({ id, file: builtIn }) => {
    const anatomy = anatomyFromPhantom(builtIn, id);
    expect(anatomy.id).toBe(id);
    expect(new Set(anatomy.structures.map((s) => s.id)).size).toBe(anatomy.structures.length);
  });
});
