import { describe, expect, it } from 'vitest';
import { cavitiesOf, leadsIntoOpenCavity, withOpenCavity } from '../../../src/core/anatomy/openCavity.ts';
import { findRegion } from '../../../src/core/anatomy/regions/registry.ts';

const region = findRegion('shoulder')!;
const built = region.build(region.defaultPatient);
const joint = built.cavity!;
const bursa = { ...joint, id: 'a-bursa' };
const both = { ...built, otherCavities: [bursa] };

describe('the open cavity', () => {
  it('is the one asked for, and the others stay, shut', () => {
    const opened = withOpenCavity(both, 'a-bursa');
    expect(opened.cavity).toBe(bursa);
    expect(opened.otherCavities).toEqual([joint]);
    expect(cavitiesOf(withOpenCavity(opened, joint.id))).toEqual([joint, bursa]);
  });

  it('stays as it is where the name is another structure’s', () => {
    expect(withOpenCavity(both, 'humerus')).toBe(both);
    expect(withOpenCavity(both, joint.id)).toBe(both);
  });

  it('takes the fluid that it communicates with, and no other', () => {
    const fluid = built.structures.find((s) => s.id === 'joint-fluid')!;
    expect(leadsIntoOpenCavity(both, fluid)).toBe(true);
    expect(leadsIntoOpenCavity(withOpenCavity(both, 'a-bursa'), fluid)).toBe(false);
    expect(leadsIntoOpenCavity(both, undefined)).toBe(false);
    expect(leadsIntoOpenCavity({}, fluid)).toBe(false);
    expect(leadsIntoOpenCavity({}, { ...built.structures[0]! })).toBe(false);
  });
});
