/**
 * Whether a built body is one that a drill may be held on: the order of its layers, structures that hide in others or
 * fall apart, pockets that nothing claims, fields that are too steep. What a person must still look at is not here.
 */
import { normalize, scale, addScaled } from '../../math/vec3.ts';
import { surfaceGradient } from '../../probe/contact.ts';
import type { Anatomy, PatientParameters, Region } from '../anatomy.ts';
import { structuresOfSome } from '../variants.ts';
import { oddDimensions } from './dimensions.ts';
import { badGradients } from './gradients.ts';
import { type Labels, labelVolume } from './labels.ts';
import { layersAlong, outOfOrder } from './layersAlong.ts';
import { hiddenOverlaps } from './overlaps.ts';
import { brokenParts, fatPocketsMm3 } from './parts.ts';
import type { RegionChecks, ScanLine } from './regionChecks.ts';

export interface AnatomyProblem {
  readonly check: 'dimensions' | 'layers' | 'overlaps' | 'parts' | 'pockets' | 'gradients';
  /** What is wrong and where, in words. */
  readonly text: string;
}

/** The line begins so far outside the skin and is so long, mm. */
const OUTSIDE_MM = 2;
const LINE_MM = 140;
/** Pitch of the volume that parts and pockets are counted on, mm. */
const COARSE_MM = 1.5;
/** Pockets of fat beside the large one: the largest, and all of them, mm³. */
const POCKETS_MM3 = [400, 7000] as const;

const NO_CHECKS: RegionChecks = { published: {}, scanLines: [], mayCover: {} };

/** Everything that is wrong; empty where all is well; dimensions only where the patient is told. What a variant brings lies within other structures by intention. */
export function checkAnatomy(
  anatomy: Anatomy,
  region: Pick<Region, 'checks' | 'patientRules' | 'measure' | 'defaultPatient'>,
  patient?: PatientParameters,
): AnatomyProblem[] {
  const checks = region.checks ?? NO_CHECKS;
  const whole = anatomy.structures.filter(
    (s) => !structuresOfSome(region.patientRules.variants).includes(s.id),
  );
  const labels = labelVolume(anatomy, COARSE_MM);
  const as = (check: AnatomyProblem['check'], texts: readonly string[]): AnatomyProblem[] =>
    texts.map((text) => ({ check, text }));
  return [
    ...as('dimensions', patient && region.checks ? oddDimensions(anatomy, region, patient) : []),
    ...as('layers', checks.scanLines.map((line) => wrongOrder(anatomy, line)).filter(Boolean)),
    ...as(
      'overlaps',
      hiddenOverlaps({ ...anatomy, structures: whole }, checks.mayCover).map(
        ([pair, mm3]) => `${pair}: ${Math.round(mm3)} mm³`,
      ),
    ),
    ...as('parts', brokenParts(anatomy, labels, checks.parts)),
    ...as('pockets', largePockets(labels, checks.pocketsMm3 ?? POCKETS_MM3)),
    ...as('gradients', badGradients(anatomy)),
  ];
}

/** What is wrong along the middle line of a probe as it starts; empty where nothing is. */
export function wrongOrder(anatomy: Anatomy, line: ScanLine): string {
  const start = anatomy.probeStarts.find((s) => s.id === line.start);
  if (!start) return `no probe start ${line.start}`;
  const inwards = line.inwards ?? scale(normalize(surfaceGradient(anatomy.surface, start.contactMm)), -1);
  const from = addScaled(start.contactMm, inwards, -OUTSIDE_MM);
  const ids = layersAlong(anatomy, from, inwards, LINE_MM, line.order.at(-1)).map((layer) => layer.id);
  const wrong = outOfOrder(ids, line.order);
  return wrong && `${line.start}: ${wrong}`;
}

function largePockets(labels: Labels, [mostOne, mostAll]: readonly [number, number]): string[] {
  const [largest, all] = fatPocketsMm3(labels);
  const wrong: string[] = [];
  if (largest > mostOne) wrong.push(`a pocket of ${Math.round(largest)} mm³, at most ${mostOne}`);
  if (all > mostAll) wrong.push(`pockets of ${Math.round(all)} mm³ together, at most ${mostAll}`);
  return wrong;
}
