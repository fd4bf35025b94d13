/** All metrics, in the order in which a score card lists them. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { Drill } from '../procedure/drill.ts';
import type { Metric } from './metric.ts';
import { anaestheticDose } from './metrics/anaestheticDose.ts';
import { aspirated } from './metrics/aspirated.ts';
import { averageVelocity } from './metrics/averageVelocity.ts';
import { bimanualRotation, bimanualTranslation } from './metrics/bimanualDexterity.ts';
import { boundingBox } from './metrics/boundingBox.ts';
import { careOrderErrors } from './metrics/careOrderErrors.ts';
import { careOutcomes } from './metrics/careOutcomes.ts';
import { careStepsDone } from './metrics/careStepsDone.ts';
import { checksDone } from './metrics/checksDone.ts';
import { complications } from './metrics/complications.ts';
import { depthPerception } from './metrics/depthPerception.ts';
import { dopplerFirst } from './metrics/dopplerFirst.ts';
import { corridorAngle } from './metrics/corridorAngle.ts';
import { corridorMargin } from './metrics/corridorMargin.ts';
import { doseError } from './metrics/doseError.ts';
import { drawnOff } from './metrics/drawnOff.ts';
import { drugErrors } from './metrics/drugErrors.ts';
import { hardContacts } from './metrics/hardContacts.ts';
import { imageQualityKept } from './metrics/imageQualityKept.ts';
import { infectionRisk } from './metrics/infectionRisk.ts';
import { insertionAngle } from './metrics/insertionAngle.ts';
import { maldistribution } from './metrics/maldistribution.ts';
import { motionSmoothness } from './metrics/motionSmoothness.ts';
import { needleInPlane } from './metrics/needleInPlane.ts';
import { needlePasses } from './metrics/needlePasses.ts';
import { pathInefficiency } from './metrics/pathInefficiency.ts';
import { pathInTissue } from './metrics/pathInTissue.ts';
import { pathLength } from './metrics/pathLength.ts';
import { patientComfort } from './metrics/patientComfort.ts';
import { probeDrift } from './metrics/probeDrift.ts';
import { probePath } from './metrics/probePath.ts';
import { recessPressed } from './metrics/recessPressed.ts';
import { redirections } from './metrics/redirections.ts';
import { rotationalActions } from './metrics/rotationalActions.ts';
import { probeRotation, rotationTotal } from './metrics/rotationTotal.ts';
import { roughHandling } from './metrics/roughHandling.ts';
import { safetyMargin } from './metrics/safetyMargin.ts';
import { skinDrying } from './metrics/skinDrying.ts';
import { skinPunctures } from './metrics/skinPunctures.ts';
import { DISTANCE_PREFIX, structureDistance } from './metrics/structureDistance.ts';
import { structuresEntered } from './metrics/structuresEntered.ts';
import { targetsHit } from './metrics/targetsHit.ts';
import { testDose } from './metrics/testDose.ts';
import { timeInTissue } from './metrics/timeInTissue.ts';
import { tipSpread } from './metrics/tipSpread.ts';
import { tipToTarget } from './metrics/tipToTarget.ts';
import { tipVisible } from './metrics/tipVisible.ts';
import { tipVisibleAtInjection } from './metrics/tipVisibleAtInjection.ts';
import { tissueDamage } from './metrics/tissueDamage.ts';
import { totalTime } from './metrics/totalTime.ts';
import { translationalActions } from './metrics/translationalActions.ts';
import { unseenAdvance } from './metrics/unseenAdvance.ts';
import { volumeInTarget } from './metrics/volumeInTarget.ts';
import { structureName } from './structureName.ts';

export { structureName };

/** Metrics of the needle, the image and the motion: on every card. */
const NEEDLE_METRICS: readonly Metric[] = [
  volumeInTarget,
  tipToTarget,
  doseError,
  needleInPlane,
  tipVisible,
  unseenAdvance,
  tipVisibleAtInjection,
  maldistribution,
  safetyMargin,
  structuresEntered,
  hardContacts,
  needlePasses,
  redirections,
  roughHandling,
  aspirated,
  drawnOff,
  checksDone,
  patientComfort,
  complications,
  drugErrors,
  anaestheticDose,
  probeDrift,
  recessPressed,
  imageQualityKept,
  dopplerFirst,
  insertionAngle,
  rotationalActions,
  translationalActions,
  timeInTissue,
  totalTime,
  pathInTissue,
  pathLength,
  tissueDamage,
  skinPunctures,
  targetsHit,
  pathInefficiency,
  depthPerception,
  rotationTotal,
  averageVelocity,
  motionSmoothness,
  boundingBox,
  tipSpread,
  probePath,
  probeRotation,
  bimanualTranslation,
  bimanualRotation,
  corridorAngle,
  corridorMargin,
];

/** Metrics of the procedure around the needle: on the cards of drills that have one. */
const CARE_METRICS: readonly Metric[] = [
  careStepsDone,
  careOrderErrors,
  skinDrying,
  infectionRisk,
  testDose,
  careOutcomes,
];

/** Every metric of a score card, without the distances to structures. */
export const METRICS: readonly Metric[] = [...NEEDLE_METRICS, ...CARE_METRICS];

/**
 * Every metric that a drill's card has: those above, those of the care around the needle where it has any, then the distance to each structure to avoid that this patient
 * has: what only a variant brings is missing in others.
 */
export function metricsOf(drill: Drill, anatomy: Anatomy): Metric[] {
  const distances = drill.avoid.flatMap(({ structure, safeMm }, index) =>
    anatomy.structures.some((s) => s.id === structure)
      ? [structureDistance(structure, structureName(anatomy, structure), safeMm, index)]
      : [],
  );
  return [...(drill.care ? METRICS : NEEDLE_METRICS), ...distances];
}

/** Ids that a metric rule may have, with structures to avoid given by id. */
export const metricIds = (avoid: readonly string[]): string[] => [
  ...METRICS.map((m) => m.id),
  ...avoid.map((id) => DISTANCE_PREFIX + id),
];
