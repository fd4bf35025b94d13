/** The fat at a needle's tip, told apart by what its way went through. */
import { describe, expect, it } from 'vitest';
import { OWNER_BACKGROUND, TissueField } from '../../src/core/anatomy/tissueField.ts';
import { transformPoint } from '../../src/core/frames/frames.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { DEEP_FAT_ID, divides, namedIdOnWay } from '../../src/engine/deepFat.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';

const fieldOfDrill = (id: string) => {
  const drill = findDrill(id)!;
  const anatomy = anatomyOf(drill);
  const field = new TissueField(anatomy, {
    probe: null,
    cavityVolumeMl: anatomy.restingVolumeMl,
    boluses: [],
  });
  return { anatomy, field, pose: createSimulation(drill, anatomy, 1).worldFromTransducer() };
};

describe('the fat at the tip of a needle', () => {
  it('lies under the skin down to the first layer that divides, and between the layers below it', () => {
    for (const id of ['wrist-carpal-tunnel', 'hip-anterior-recess', 'ankle-tibiotalar-anterior']) {
      const { anatomy, field, pose } = fieldOfDrill(id);
      const told = new Set<string>();
      for (const x of [-9, 0, 9]) {
        const entry = transformPoint(pose, [x, 0, 0]);
        let hasDivided = false;
        for (let mm = 0.1; mm < 25; mm += 0.1) {
          const tip = transformPoint(pose, [x, mm, 0]);
          const owner = field.ownerAt(tip[0], tip[1], tip[2]);
          const name = namedIdOnWay(field, owner, entry, tip);
          if (owner === OWNER_BACKGROUND) {
            told.add(name);
            // A layer thinner than the steps back may be stepped over; none is met where there was none.
            if (!hasDivided) expect(name, `${id} ${x} ${mm.toFixed(1)}`).toBe(anatomy.background.id);
          } else if (owner >= 0) expect(name).toBe(anatomy.structures[owner]!.id);
          if (divides(anatomy, owner)) hasDivided = true;
        }
        const deep = transformPoint(pose, [x, 25, 0]);
        expect(namedIdOnWay(field, OWNER_BACKGROUND, entry, deep), `${id} ${x}`).toBe(DEEP_FAT_ID);
      }
      expect(told, id).toContain(anatomy.background.id);
      expect(told, id).toContain(DEEP_FAT_ID);
    }
  });

  it('has one name in a block of gel', () => {
    const { anatomy, field, pose } = fieldOfDrill('gel-block-cyst');
    const [entry, tip] = [transformPoint(pose, [0, 0, 0]), transformPoint(pose, [0, 30, 0])];
    expect(namedIdOnWay(field, OWNER_BACKGROUND, entry, tip)).toBe(anatomy.background.id);
  });
});
