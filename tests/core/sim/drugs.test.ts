/** What is drawn up, refused, and what it does where it goes. */
import { describe, expect, it } from 'vitest';
import type { Anatomy, Structure } from '../../../src/core/anatomy/anatomy.ts';
import { anatomyFromPhantom } from '../../../src/core/anatomy/phantoms/anatomyFromPhantom.ts';
import { PHANTOMS } from '../../../src/core/anatomy/phantoms/phantoms.ts';
import { REGIONS } from '../../../src/core/anatomy/regions/registry.ts';
import type { Vec3 } from '../../../src/core/math/vec3.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { createScorer } from '../../../src/core/scoring/scorer.ts';
import { createSimulation, type Simulation } from '../../../src/core/sim/simulation.ts';
import { stepSyringe } from '../../../src/core/sim/stepSyringe.ts';
import { straightenCurve } from '../../../src/core/sim/shaftState.ts';
import { drill, limb } from './testAnatomy.ts';

/** A needle that stands in a place without having come there. */
function placeTip(simulation: Simulation, tipMm: Vec3): void {
  const { needle } = simulation.state;
  needle.phase = 'inserted';
  needle.depthMm = 20;
  needle.direction = [0, 0, 1];
  needle.tipMm = [...tipMm];
  straightenCurve(needle.shaft, tipMm, [0, 0, 1], simulation.needleSpec().lengthMm);
  const field = simulation.field();
  needle.tipOwner = field.ownerAt(...tipMm);
}

function press(simulation: Simulation, rateMlPerS: number, seconds: number): void {
  simulation.state.syringe.rateMlPerS = rateMlPerS;
  for (let i = 0; i < seconds * 100; i++) {
    stepSyringe(simulation);
    simulation.state.tick++;
  }
  simulation.state.syringe.rateMlPerS = 0;
}

const kinds = (simulation: Simulation): string[] => simulation.state.events.map((e) => e.kind);
const sum = (volumes: Readonly<Record<string, number>>): number =>
  Object.values(volumes).reduce((a, b) => a + b, 0);

const plain = (anatomy: Anatomy, change: Partial<Drill> = {}): Drill => ({
  ...drill,
  region: anatomy.id,
  probe: { ...drill.probe, start: anatomy.probeStarts[0]!.id },
  avoid: [],
  syringeMl: 20,
  target: { structure: 'none', volumeMl: 20, share01: 0 },
  agents: ['saline'],
  ...change,
});

/** The deepest point of each structure on a grid, and one of the background. */
function pointsOf(anatomy: Anatomy): Map<string, Vec3> {
  const points = new Map<string, Vec3>();
  const depths = new Map<string, number>();
  const { min, max } = anatomy.bounds;
  for (let x = min[0] + 1; x < max[0]; x += 4)
    for (let y = min[1] + 1; y < max[1]; y += 4)
      for (let z = min[2] + 1; z < max[2]; z += 4) {
        if (anatomy.surface(x, y, z) > 0) continue;
        const owner = anatomy.structures.find((s) => s.signedDistance(x, y, z) < 0);
        const id = owner?.id ?? anatomy.background.id;
        const depth = owner ? -owner.signedDistance(x, y, z) : 0;
        if (depth <= (depths.get(id) ?? -1)) continue;
        depths.set(id, depth);
        points.set(id, [x, y, z]);
      }
  return points;
}

const ANATOMIES: Anatomy[] = [
  ...REGIONS.map(({ defaultPatient, isPhantom, patientRules, build }) => {
    const most = patientRules.ranges.find((r) => r.field === 'effusionMl')?.most ?? 0;
    // Half full at most: what a torn wall lets go is another test.
    return build(isPhantom ? defaultPatient : { ...defaultPatient, effusionMl: Math.min(8, most / 2) });
  }),
  ...PHANTOMS.map((phantom) => anatomyFromPhantom(phantom.file, phantom.id)),
].filter((anatomy) => anatomy.probeStarts.length > 0);

describe.each(ANATOMIES.map((anatomy) => ({ id: anatomy.id, anatomy })))(
  'the volume in $id',
  ({ anatomy }) => {
    it('is whole wherever it is put, to the last bit', { timeout: 120_000 }, () => {
      let places = 0;
      for (const [id, point] of pointsOf(anatomy)) {
        const simulation = createSimulation(plain(anatomy), anatomy, 1);
        placeTip(simulation, point);
        press(simulation, 1, 2);
        const { syringe, cavityVolumeMl, boluses, places: held } = simulation.state;
        expect(sum(syringe.byStructureMl), id).toBe(syringe.injectedMl);
        expect(syringe.remainingMl + syringe.injectedMl, id).toBe(20);
        const inRooms = held
          .filter((place) => place.kind === 'room' && place.capacityMl === 0)
          .reduce((total, place) => total + place.volumeMl, 0);
        const resting = createSimulation(plain(anatomy), anatomy, 1).state.cavityVolumeMl;
        expect(cavityVolumeMl, id).toBe(resting + inRooms);
        const pooled = boluses.reduce((total, b) => total + b.volumeMl, 0);
        const inFlesh = held
          .filter((p) => ['depot', 'dense', 'plane'].includes(p.kind) && p.id !== 'needle-track')
          .reduce((total, place) => total + place.volumeMl, 0);
        expect(pooled, id).toBe(inFlesh);
        if (syringe.injectedMl > 0) places++;
      }
      expect(places).toBeGreaterThan(0);
    });
  },
);

describe('a joint that is filled beyond what it holds', () => {
  it('gets harder, hurts, tears, and drains into the tissue around', () => {
    const small: Anatomy = { ...limb, cavity: { ...limb.cavity!, capacityMl: 8 } };
    const simulation = createSimulation(plain(small), small, 1);
    placeTip(simulation, [0, -37.5, 0]);
    const pressures: number[] = [];
    for (let i = 0; i < 20; i++) {
      press(simulation, 1, 1);
      pressures.push(simulation.state.syringe.tipPressureKpa);
    }
    const { syringe, events } = simulation.state;
    const torn = events.find((e) => e.kind === 'burst')!;
    expect(torn.subject).toBe('pouch');
    // 3.5 V / (12.8 − V) reaches 25 kPa at 11.2 mL, of which 6 were there.
    expect(torn.size!).toBeGreaterThan(11);
    expect(torn.size!).toBeLessThan(11.5);
    expect(syringe.byStructureMl['fat']!).toBeGreaterThan(5);
    expect(sum(syringe.byStructureMl)).toBe(syringe.injectedMl);
    expect(simulation.state.cavityVolumeMl).toBe(6 + syringe.byStructureMl['pouch']!);
    expect(Math.max(...pressures)).toBeGreaterThan(10);
    expect(pressures.at(-1)!).toBeLessThan(Math.max(...pressures));
  });
});

describe('a plane between layers', () => {
  const sheet: Structure = {
    id: 'deep-fascia',
    name: 'deep fascia',
    class: 'fascia',
    tissue: 'fascia',
    signedDistance: (x, y) => Math.abs(Math.sqrt(x * x + y * y) - 45) - 0.4,
    bounds: limb.bounds,
    lipschitz: 1,
  };
  const layered: Anatomy = { ...limb, structures: [sheet, ...limb.structures] };

  it('opens at a peak and goes on at less', () => {
    const simulation = createSimulation(plain(layered), layered, 1);
    placeTip(simulation, [-45, 0, 0]);
    press(simulation, 0.5, 0.02);
    const first = simulation.state.syringe.tipPressureKpa;
    press(simulation, 0.5, 10);
    const { syringe, places } = simulation.state;
    expect(kinds(simulation)).toContain('plane-split');
    expect(syringe.tipPressureKpa).toBeLessThan(first);
    const plane = places.find((p) => p.id === 'deep-fascia')!;
    expect(plane.radiusMm).toBeGreaterThan(20);
    expect(plane.volumeMl).toBeGreaterThan(4);
    expect(sum(syringe.byStructureMl)).toBe(syringe.injectedMl);
  });
});

describe('drawing up', () => {
  const agents = [
    'ropivacaine-half-percent',
    'dexamethasone-4',
    'lidocaine-1-percent',
    'methylprednisolone-40',
  ];
  const withAgents = (change: object = {}): Simulation =>
    createSimulation({ ...drill, agents, ...change }, limb, 1);

  it('mixes by volume', () => {
    const simulation = withAgents();
    simulation.step([
      { kind: 'drawUp', index: 3, volumeUl: 1000 },
      { kind: 'drawUp', index: 2, volumeUl: 4000 },
    ]);
    expect(simulation.state.syringe.remainingMl).toBe(5);
    const mixed = simulation.agent();
    expect(mixed.ingredients).toEqual([
      { drug: 'methylprednisolone', mgPerMl: 8 },
      { drug: 'lidocaine', mgPerMl: 8 },
    ]);
    expect(simulation.state.events).toMatchObject([{ kind: 'mix-warning', subject: 'lidocaine-steroid' }]);
  });

  it('refuses what must not be mixed, with the reason, and leaves the syringe as it was', () => {
    const simulation = withAgents();
    simulation.step([
      { kind: 'drawUp', index: 0, volumeUl: 2000 },
      { kind: 'drawUp', index: 1, volumeUl: 1000 },
    ]);
    expect(simulation.state.events).toMatchObject([
      { kind: 'command-refused', subject: 'mix-ropivacaine-dexamethasone' },
    ]);
    expect(simulation.state.syringe.remainingMl).toBe(2);
  });

  it('lets it happen where the drill says so, and marks it', () => {
    const allowing: Drill = { ...drill, agents, allowsForbiddenMixes: true };
    const simulation = createSimulation(allowing, limb, 1);
    const scorer = createScorer(allowing, limb);
    simulation.step([
      { kind: 'drawUp', index: 0, volumeUl: 2000 },
      { kind: 'drawUp', index: 1, volumeUl: 1000 },
    ]);
    scorer.observe(simulation);
    expect(simulation.state.syringe.remainingMl).toBe(3);
    const metric = scorer.finish().metrics.find((m) => m.id === 'drug-errors')!;
    expect(metric.value).toBe(1);
    expect(metric.advice).toContain('crystallises');
  });

  it.each([
    [{ kind: 'drawUp', index: 9, volumeUl: 1000 }, 'no-such-agent'],
    [{ kind: 'drawUp', index: -1, volumeUl: 1000 }, 'no-such-agent'],
    [{ kind: 'drawUp', index: 0, volumeUl: 0 }, 'no-volume'],
    [{ kind: 'drawUp', index: 0, volumeUl: -5 }, 'no-volume'],
    [{ kind: 'drawUp', index: 0, volumeUl: 10_001 }, 'syringe-too-small'],
    [{ kind: 'chooseAgent', index: 4 }, 'no-such-agent'],
    [{ kind: 'takeSyringe', index: 1 }, 'no-such-syringe'],
    [{ kind: 'takeSyringe', index: 7 }, 'no-such-syringe'],
  ] as const)('refuses %o as %s', (command, reason) => {
    const simulation = withAgents();
    const before = JSON.stringify(simulation.state.syringe);
    simulation.step([command]);
    expect(simulation.state.events).toMatchObject([{ kind: 'command-refused', subject: reason }]);
    expect(JSON.stringify(simulation.state.syringe)).toBe(before);
  });
});

describe('doses', () => {
  it('are reckoned by weight: 4.5 mg of lidocaine per kg, and less for the frail', () => {
    const patient = { ...drill.patient, weightKg: 40 };
    const of = (change: object): number => {
      const made = createSimulation(
        plain(limb, { agents: ['lidocaine-1-percent'], patient: { ...patient, ...change } }),
        limb,
        1,
      );
      placeTip(made, [0, -37.5, 0]);
      press(made, 1, 9);
      const given = made.state.syringe.injectedMl;
      return made.state.syringe.anaestheticShare / given;
    };
    expect(1 / of({})).toBeCloseTo(18, 6);
    expect(1 / of({ isFrail: true })).toBeCloseTo(12.6, 6);
    // No more than 300 mg, however heavy; 150 kg at 1.76 m is obese, so that the ideal weight of 71 kg counts.
    expect(1 / of({ weightKg: 90 })).toBeCloseTo(30, 6);
    expect(1 / of({ weightKg: 150 })).toBeCloseTo(30, 6);
  });

  it('are told once when they are too much', () => {
    const patient = { ...drill.patient, weightKg: 40 };
    const simulation = createSimulation(plain(limb, { agents: ['lidocaine-2-percent'], patient }), limb, 1);
    placeTip(simulation, [0, -37.5, 0]);
    press(simulation, 1, 12);
    const told = simulation.state.events.filter((e) => e.kind === 'over-maximum-dose');
    expect(told).toHaveLength(1);
    expect(told[0]!.size!).toBeGreaterThan(1);
    expect(told[0]!.size!).toBeLessThan(1.01);
  });
});

describe('a steroid', () => {
  const into = (at: Vec3, change: Partial<Drill> = {}): Simulation => {
    const simulation = createSimulation(plain(limb, { agents: ['triamcinolone-40'], ...change }), limb, 1);
    // The prepared syringe is full: make room for what comes back.
    simulation.state.syringe.remainingMl /= 2;
    placeTip(simulation, at);
    press(simulation, -0.3, 0.5);
    press(simulation, 0.5, 4);
    return simulation;
  };

  it('may flare in a joint', () => {
    expect(kinds(into([0, -37.5, 0]))).toContain('steroid-flare-risk');
  });

  it('thins the skin over it', () => {
    expect(kinds(into([-55, 0, 0]))).toContain('skin-atrophy-risk');
    // What is in the joint is not under the skin.
    expect(kinds(into([0, -37.5, 0]))).not.toContain('skin-atrophy-risk');
  });

  it('does not belong in tendon or vessel, nor in cloudy fluid', () => {
    // The thumb moves nothing into a tendon with 20 mL in hand; a 3 mL syringe has the pressure.
    const small = { syringeMl: 3, target: { structure: 'none', volumeMl: 3, share01: 0 } };
    expect(kinds(into([0, -48, 40]))).not.toContain('injection-started');
    expect(kinds(into([0, -48, 40], small))).toEqual(
      expect.arrayContaining(['intratendinous-injection', 'wrong-place']),
    );
    expect(kinds(into([44, -14, 20]))).toEqual(
      expect.arrayContaining(['intravascular-injection', 'wrong-place']),
    );
    const cloudy = into([0, -37.5, 0], { patient: { ...drill.patient, fluid: 'cloudy' } });
    expect(kinds(cloudy)).toContain('steroid-after-cloudy-fluid');
    expect(kinds(into([0, -37.5, 0]))).not.toContain('steroid-after-cloudy-fluid');
  });
});

describe('what comes back', () => {
  const look = (at: Vec3, anatomy: Anatomy = limb, change: Partial<Drill> = {}): string => {
    const simulation = createSimulation(plain(anatomy, change), anatomy, 1);
    // The prepared syringe is full: make room.
    simulation.state.syringe.remainingMl = 5;
    placeTip(simulation, at);
    press(simulation, -0.3, 1);
    return simulation.state.syringe.aspirateLook;
  };

  it('looks like what the tip is in', () => {
    expect(look([0, -37.5, 0])).toBe('clear-yellow');
    for (const fluid of ['cloudy', 'blood-stained'] as const)
      expect(look([0, -37.5, 0], limb, { patient: { ...drill.patient, fluid } })).toBe(fluid);
    expect(look([44, -14, 20])).toBe('bright-red');
    const structures = limb.structures.map((s) => (s.id === 'vessel' ? { ...s, id: 'deep-vein' } : s));
    expect(look([44, -14, 20], { ...limb, structures })).toBe('dark-red');
    expect(look([-40, 0, -40])).toBe('nothing');
    expect(look([-70, 0, 0])).toBe('air');
  });

  it('comes faster through a wider needle, and inflamed fluid faster than healthy', () => {
    const got = (needle: string, fluid: 'clear' | 'cloudy'): number => {
      const patient = { ...drill.patient, fluid };
      const simulation = createSimulation(plain(limb, { needles: [needle], patient }), limb, 1);
      simulation.state.syringe.remainingMl = 5;
      placeTip(simulation, [0, -37.5, 0]);
      press(simulation, -1, 1);
      return simulation.state.syringe.aspiratedMl['synovial-fluid']!;
    };
    expect(got('20g-90-quincke', 'clear')).toBeGreaterThan(got('22g-50-short', 'clear'));
    expect(got('22g-50-short', 'cloudy')).toBeGreaterThan(got('22g-50-short', 'clear'));
  });

  it('is no more than there is: the cavity shrinks until it is empty', () => {
    const simulation = createSimulation(plain(limb, { needles: ['18g-50-short'] }), limb, 1);
    simulation.state.syringe.remainingMl = 1;
    placeTip(simulation, [0, -36.5, 0]);
    let before = simulation.state.cavityVolumeMl;
    for (let i = 0; i < 10; i++) {
      press(simulation, -1, 1);
      expect(simulation.state.cavityVolumeMl).toBeLessThanOrEqual(before);
      before = simulation.state.cavityVolumeMl;
    }
    const drawn = simulation.state.syringe.aspiratedMl['synovial-fluid']!;
    expect(simulation.state.cavityVolumeMl).toBe(6 - drawn);
    expect(drawn).toBeGreaterThan(5.9);
  });
});
