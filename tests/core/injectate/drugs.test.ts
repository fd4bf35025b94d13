import { describe, expect, it } from 'vitest';
import { findAgent } from '../../../src/core/injectate/catalogue.ts';
import { checkMix, checkPlace } from '../../../src/core/injectate/compatibility.ts';
import { doseShare, maximumMg, maximumMl } from '../../../src/core/injectate/drugs.ts';
import { mixAgents } from '../../../src/core/injectate/mixture.ts';

const agent = (id: string) => findAgent(id)!;
const adult = { weightKg: 70, isFrail: false };

describe('the greatest dose', () => {
  it('is 4.5 mg/kg of plain lidocaine, at most 300 mg: 0.45 mL/kg of 1 %', () => {
    expect(maximumMg('lidocaine', { weightKg: 50, isFrail: false })).toBeCloseTo(225);
    expect(maximumMl(agent('lidocaine-1-percent'), { weightKg: 50, isFrail: false })).toBeCloseTo(22.5);
    expect(maximumMg('lidocaine', { weightKg: 100, isFrail: false })).toBe(300);
    expect(maximumMg('lidocaine-adrenaline', adult)).toBeCloseTo(490);
  });

  it('is a third less in the frail, and none for what has no limit', () => {
    expect(maximumMg('bupivacaine', { weightKg: 60, isFrail: true })).toBeCloseTo(84);
    expect(maximumMl(agent('saline'), adult)).toBeUndefined();
  });

  it('adds drugs up', () => {
    const share =
      doseShare(agent('lidocaine-1-percent'), 15, adult) +
      doseShare(agent('ropivacaine-half-percent'), 21, adult);
    expect(share).toBeCloseTo(150 / 300 + 105 / 210);
  });
});

describe('mixing', () => {
  it('blocks what crystallises and what spoils platelets', () => {
    expect(checkMix([agent('ropivacaine-fifth-percent'), agent('dexamethasone-4')]).verdict).toBe('block');
    expect(checkMix([agent('platelet-rich-plasma'), agent('lidocaine-1-percent')]).verdict).toBe('block');
  });

  it('warns of what harms cartilage, and lets the rest be', () => {
    expect(checkMix([agent('betamethasone-6'), agent('lidocaine-1-percent')]).verdict).toBe('avoid');
    expect(checkMix([agent('triamcinolone-40'), agent('hyaluronic-acid')]).verdict).toBe('avoid');
    expect(checkMix([agent('methylprednisolone-40'), agent('bupivacaine-quarter-percent')]).verdict).toBe(
      'good',
    );
    expect(checkMix([agent('dexamethasone-4'), agent('lidocaine-1-percent')]).verdict).toBe('good');
  });

  it('dilutes drugs, particles and viscosity', () => {
    const mixed = mixAgents([
      { agent: agent('triamcinolone-40'), volumeMl: 1 },
      { agent: agent('lidocaine-1-percent'), volumeMl: 3 },
    ]);
    expect(mixed.ingredients).toEqual([
      { drug: 'triamcinolone', mgPerMl: 10 },
      { drug: 'lidocaine', mgPerMl: 7.5 },
    ]);
    expect(mixed.isParticulate).toBe(true);
    // A quarter of the echo power is 6 dB less.
    expect(mixed.echoDb).toBeCloseTo(-4.02, 1);
    expect(mixed.viscosityPaS).toBeGreaterThan(0.001);
    expect(mixed.viscosityPaS).toBeLessThan(agent('triamcinolone-40').viscosityPaS);
  });
});

describe('places', () => {
  it('keeps steroid out of tendons, and particles out of vessels', () => {
    expect(checkPlace(agent('triamcinolone-40'), 'tendon')).toBeDefined();
    expect(checkPlace(agent('triamcinolone-40'), 'vessel')).toBeDefined();
    expect(checkPlace(agent('dexamethasone-4'), 'vessel')).toBeUndefined();
    expect(checkPlace(agent('saline'), 'tendon')).toBeUndefined();
    expect(checkPlace(agent('triamcinolone-40'), 'recess')).toBeUndefined();
  });
});
