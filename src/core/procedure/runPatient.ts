/** Who a run of a drill is made on: the drill's own patient, one drawn from the run's seed, or one set by hand. */
import type { PatientParameters, Region } from '../anatomy/anatomy.ts';
import { drawMark, drawPatient, type PatientLimits } from '../anatomy/patientDraw.ts';
import type { PatientRules } from '../anatomy/patientRules.ts';
import { hashValue } from '../math/hash.ts';
import type { Drill } from './drill.ts';

export type PatientChoice =
  | { readonly kind: 'own' }
  | { readonly kind: 'drawn' }
  | { readonly kind: 'given'; readonly patient: PatientParameters };

/** What a drill does by itself. */
export const usualChoice = (drill: Drill): PatientChoice =>
  drill.patientDraw ? { kind: 'drawn' } : { kind: 'own' };

/** The region's rules, and as much fluid as the task draws off. */
export function rulesOfDrill(drill: Drill, { patientRules }: Pick<Region, 'patientRules'>): PatientRules {
  const drainMl = drill.target.drainMl ?? 0;
  return {
    ...patientRules,
    ranges: patientRules.ranges.map((range) =>
      range.field === 'effusionMl' ? { ...range, least: Math.max(range.least, drainMl) } : range,
    ),
  };
}

/** The drill's limits with what its task asks of a patient besides. */
export function limitsOfDrill(drill: Drill, region: Pick<Region, 'patientRules'>): PatientLimits {
  const { drainMl } = drill.target;
  const limits = drill.patientDraw ?? {};
  const fluid = rulesOfDrill(drill, region).ranges.find((range) => range.field === 'effusionMl');
  if (drainMl === undefined || !fluid) return limits;
  const asked = typeof limits.effusionMl === 'object' ? limits.effusionMl : fluid;
  return { ...limits, effusionMl: { least: Math.max(asked.least, fluid.least), most: asked.most } };
}

/** The patient that a drill draws from a run's seed. Throws what drawPatient throws. */
export const drawForDrill = (drill: Drill, region: Region, seed: number): PatientParameters =>
  drawPatient(region, seed, limitsOfDrill(drill, region), drill.target.structure);

/** The mark of the generator as it draws for this drill now. */
export const markForDrill = (drill: Drill, region: Region): string =>
  drawMark(region, limitsOfDrill(drill, region), drill.target.structure);

/**
 * The drill with the patient of a run in it, and with the word where it comes from: both are then part of what is
 * hashed. The drill itself where that patient is its own. Throws what drawPatient throws, and for another patient where
 * the target is one place of the drill's own.
 */
export function drillOfRun(drill: Drill, region: Region, choice: PatientChoice, seed: number): Drill {
  if (choice.kind !== 'own' && drill.target.part)
    throw new Error('patient: expected the drill’s own, in whom its target is one place, got another');
  if (choice.kind === 'drawn')
    return {
      ...drill,
      patient: drawForDrill(drill, region, seed),
      patientFrom: { kind: 'drawn', generator: markForDrill(drill, region) },
    };
  if (choice.kind === 'own' || hashValue(choice.patient) === hashValue(drill.patient)) return drill;
  return { ...drill, patient: choice.patient, patientFrom: { kind: 'given' } };
}
