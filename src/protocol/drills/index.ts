/** The drills that come with the product. Each file is the guided drill; practice and assessment differ as told here. */
import type { Drill, DrillMode } from '../../core/procedure/drill.ts';
import ankleTibiotalarAnterior from './ankle-tibiotalar-anterior.json';
import elbowCommonExtensor from './elbow-common-extensor.json';
import elbowOlecranonRecess from './elbow-olecranon-recess.json';
import elbowRadiocapitellar from './elbow-radiocapitellar.json';
import gelBlockCyst from './gel-block-cyst.json';
import gelBlockOlive from './gel-block-olive.json';
import hipAnteriorRecess from './hip-anterior-recess.json';
import kneeBakersCyst from './knee-bakers-cyst.json';
import kneeSuprapatellarLateral from './knee-suprapatellar-lateral.json';
import shoulderGlenohumeralPosterior from './shoulder-glenohumeral-posterior.json';
import shoulderSubacromialBursa from './shoulder-subacromial-bursa.json';
import wristCarpalTunnel from './wrist-carpal-tunnel.json';
import wristRadiocarpalDorsal from './wrist-radiocarpal-dorsal.json';
import { carePlanOf } from './care.ts';
import { ORIGINS, PASS_TOTAL_ORIGIN } from './origins.ts';

const FILES = [
  kneeSuprapatellarLateral,
  kneeBakersCyst,
  shoulderGlenohumeralPosterior,
  shoulderSubacromialBursa,
  elbowOlecranonRecess,
  elbowRadiocapitellar,
  elbowCommonExtensor,
  wristRadiocarpalDorsal,
  wristCarpalTunnel,
  hipAnteriorRecess,
  ankleTibiotalarAnterior,
  gelBlockCyst,
  gelBlockOlive,
] as unknown as readonly Drill[];

/** The drill with the origin of every limit in it, so that it stands in each recording and exported file. */
function withOrigins(drill: Drill): Drill {
  const metrics = drill.metrics.map((rule) => {
    const origin = rule.origin ?? ORIGINS[rule.metric];
    return origin === undefined ? rule : { ...rule, origin };
  });
  return { ...drill, metrics, passTotalOrigin: drill.passTotalOrigin ?? PASS_TOTAL_ORIGIN };
}

/** Tremor of a calm hand in assessment, mm, the same for everyone [TKU]. */
const ASSESSMENT_TREMOR_MM = 0.15;
/** As mastery is asked for in the abdominal ultrasound simulator: BMC Med Educ 2023;23:921 [A21]. */
export const ASSESSMENT_PASSES_IN_ROW = 2;

function inMode(guided: Drill, mode: DrillMode): Drill {
  const care = carePlanOf(guided.id, mode);
  const drill = care ? { ...guided, care } : guided;
  if (mode === 'guided') return drill;
  const id = `${drill.id}-${mode}`;
  return mode === 'assessment'
    ? { ...drill, id, mode, tremorMm: ASSESSMENT_TREMOR_MM, passesInRow: ASSESSMENT_PASSES_IN_ROW }
    : { ...drill, id, mode };
}

/**
 * All built-in drills: each in guided, practice and assessment mode; marks and limits are the same in all three.
 * Assessment must be passed twice in a row, and takes in what is around the needle; in the others a run may begin there.
 */
export const DRILLS: readonly Drill[] = FILES.map(withOrigins).flatMap((drill) => [
  inMode(drill, 'guided'),
  inMode(drill, 'practice'),
  inMode(drill, 'assessment'),
]);

export const findDrill = (id: string): Drill | undefined => DRILLS.find((drill) => drill.id === id);
