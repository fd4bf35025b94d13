/** What a drill's shape cannot say: that every id exists, that the weights add up, that limits make sense. */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import { withOpenCavity } from '../core/anatomy/openCavity.ts';
import { findRegion } from '../core/anatomy/regions/registry.ts';
import { structuresOfSome } from '../core/anatomy/variants.ts';
import { hashValue } from '../core/math/hash.ts';
import { corridorField } from '../core/procedure/corridorWays.ts';
import type { Drill } from '../core/procedure/drill.ts';
import type { TargetPart } from '../core/procedure/targetPart.ts';
import { CHECK_IDS } from '../core/scoring/metrics/checksDone.ts';
import { DISTANCE_PREFIX } from '../core/scoring/metrics/structureDistance.ts';
import { metricIds } from '../core/scoring/registry.ts';
import { targetDistanceMm } from '../core/scoring/targetDistance.ts';
import { careErrorsOf } from './care.ts';
import { agentIds, needleIds, probeIds, regionIds } from './catalogues.ts';
import { patientErrors } from './patient.ts';
import { patientDrawErrors } from './patientLimits.ts';
import { describe, type ParseError } from './result.ts';
import { oneOf } from './suggest.ts';

/** Weights are decimal fractions; their sum may be off 100 by this. */
const WEIGHT_TOLERANCE = 1e-6;

export function checkDrill(drill: Drill): readonly ParseError[] {
  const errors: ParseError[] = [];
  const mustBe = (path: string, id: string, known: readonly string[]) => {
    if (!known.includes(id)) errors.push({ path, expected: oneOf(known, id), got: describe(id) });
  };
  const mustDiffer = (path: string, ids: readonly string[]) => {
    ids.forEach((id, i) => {
      if (ids.indexOf(id) < i)
        errors.push({ path: `${path}[${i}]`, expected: 'each id once', got: `${describe(id)} again` });
    });
  };
  mustBe('region', drill.region, regionIds());
  mustBe('probe.id', drill.probe.id, probeIds());
  drill.needles.forEach((id, i) => {
    mustBe(`needles[${i}]`, id, needleIds());
  });
  mustDiffer('needles', drill.needles);
  drill.agents.forEach((id, i) => {
    mustBe(`agents[${i}]`, id, agentIds());
  });
  mustDiffer('agents', drill.agents);
  if (drill.trackAnaesthetic) mustBe('trackAnaesthetic.agent', drill.trackAnaesthetic.agent, agentIds());
  drill.checks.forEach((id, i) => {
    mustBe(`checks[${i}]`, id, CHECK_IDS);
  });
  const { volumeMl, drainMl } = drill.target;
  if (volumeMl > drill.syringeMl)
    errors.push({
      path: 'target.volumeMl',
      expected: `at most the syringe's ${drill.syringeMl} mL`,
      got: String(volumeMl),
    });
  const { effusionMl } = drill.patient;
  if (drainMl !== undefined && drill.patientFrom && drainMl > effusionMl)
    errors.push({
      path: 'patient.effusionMl',
      expected: `at least the ${drainMl} mL that the task draws off`,
      got: String(effusionMl),
    });
  else if (drainMl !== undefined && drainMl > Math.min(drill.syringeMl - volumeMl, effusionMl))
    errors.push({
      path: 'target.drainMl',
      expected: `at most the patient's ${effusionMl} mL of fluid and the room that the drug leaves in the syringe, ${drill.syringeMl - volumeMl} mL`,
      got: String(drainMl),
    });
  checkRules(drill, errors);
  mustDiffer('aids', drill.aids ?? []);
  const avoided = drill.avoid.map((rule) => rule.structure);
  mustDiffer('avoid', avoided);
  errors.push(...careErrorsOf(drill));
  checkMetrics(drill, avoided, mustBe, errors);
  const anatomy = buildFor(drill, errors);
  if (anatomy) {
    const structures = anatomy.structures.map((s) => s.id);
    const targets = anatomy.cavity ? [...structures, anatomy.cavity.id] : structures;
    mustBe('target.structure', drill.target.structure, targets);
    // What only some patients have is to be avoided in those; the others' runs pass over that rule.
    const ofSome = structuresOfSome(findRegion(drill.region)?.patientRules.variants);
    const absent = ofSome.filter((id) => !structures.includes(id));
    avoided.forEach((id, i) => {
      mustBe(`avoid[${i}].structure`, id, [...structures, ...absent]);
    });
    drill.metrics.forEach(({ metric }, i) => {
      const id = absent.find((of) => metric === DISTANCE_PREFIX + of);
      if (id)
        errors.push({
          path: `metrics[${i}].metric`,
          expected: `a metric of what this patient has: it has no ${id}`,
          got: describe(metric),
        });
    });
    mustBe(
      'probe.start',
      drill.probe.start,
      anatomy.probeStarts.map((s) => s.id),
    );
    const { part } = drill.target;
    if (part && !isNearTarget(anatomy, drill, part))
      errors.push({
        path: 'target.part.positionMm',
        expected: `a place in the ${drill.target.structure}, or nearer to it than ${part.withinMm} mm`,
        got: part.positionMm.join(', '),
      });
    if (drill.entry)
      mustBe(
        'entry.landmark',
        drill.entry.landmark,
        anatomy.landmarks.map((l) => l.id),
      );
  }
  return errors;
}

/** What goes with which mode, and with which patient. */
function checkRules(
  { mode, attempts, aids, target, patientDraw, patientFrom }: Drill,
  errors: ParseError[],
): void {
  if (attempts !== undefined && mode !== 'assessment')
    errors.push({ path: 'attempts', expected: 'it in assessment only', got: `it in ${mode}` });
  if (aids !== undefined && mode === 'assessment')
    errors.push({ path: 'aids', expected: 'none in assessment, which shows no aids', got: describe(aids) });
  if (target.part && (patientDraw || patientFrom))
    errors.push({
      path: 'target.part',
      expected: 'no place where the patient is not the drill’s own',
      got: describe(target.part),
    });
}

function checkMetrics(
  drill: Drill,
  avoided: readonly string[],
  mustBe: (path: string, id: string, known: readonly string[]) => void,
  errors: ParseError[],
): void {
  const known = metricIds(avoided);
  let sum = 0;
  drill.metrics.forEach((rule, i) => {
    mustBe(`metrics[${i}].metric`, rule.metric, known);
    if (drill.metrics.findIndex((other) => other.metric === rule.metric) < i)
      errors.push({
        path: `metrics[${i}].metric`,
        expected: 'each metric once',
        got: `"${rule.metric}" again`,
      });
    if (rule.good === rule.poor)
      errors.push({
        path: `metrics[${i}].poor`,
        expected: `a value other than good (${rule.good})`,
        got: String(rule.poor),
      });
    sum += rule.weight;
  });
  if (!(Math.abs(sum - 100) <= WEIGHT_TOLERANCE))
    errors.push({
      path: 'metrics',
      expected: 'weights that add up to 100',
      got: `a sum of ${Number(sum.toFixed(6))}`,
    });
}

/** Whether the part that counts meets the target, with the patient's own fluid in it. */
function isNearTarget(anatomy: Anatomy, drill: Drill, { positionMm, withinMm }: TargetPart): boolean {
  const { structure } = drill.target;
  const isThere = anatomy.cavity?.id === structure || anatomy.structures.some((s) => s.id === structure);
  if (!isThere) return true;
  return targetDistanceMm(anatomy, corridorField(anatomy), structure, positionMm) <= withinMm;
}

/** The anatomies built last: a drill is often checked right before it is run, and lists of files share a patient. */
const built = new Map<string, Anatomy>();
const MOST_BUILT = 4;

/** The anatomy of a drill's patient with the target open, from a small cache; throws what the region throws for parameters out of range. */
export function anatomyOf(drill: Pick<Drill, 'region' | 'patient' | 'target'>): Anatomy {
  const key = `${drill.region} ${hashValue([drill.patient, drill.target.structure])}`;
  const known = built.get(key);
  if (known) return known;
  const region = findRegion(drill.region);
  if (!region) throw new Error(`region: expected ${oneOf(regionIds(), drill.region)}, got ${drill.region}`);
  const anatomy = withOpenCavity(region.build(drill.patient), drill.target.structure);
  if (built.size >= MOST_BUILT) built.delete(built.keys().next().value!);
  built.set(key, anatomy);
  return anatomy;
}

function buildFor(drill: Drill, errors: ParseError[]): Anatomy | undefined {
  const region = findRegion(drill.region);
  if (!region) return undefined;
  errors.push(...patientDrawErrors(drill, region));
  const refused = patientErrors(region, drill.patient, 'patient.');
  if (refused.length > 0) {
    errors.push(...refused);
    return undefined;
  }
  try {
    return anatomyOf(drill);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    errors.push({
      path: 'patient',
      expected: 'a patient that the region can be built for',
      got: `a refusal: ${said}`,
    });
    return undefined;
  }
}
