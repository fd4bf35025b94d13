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

/** Tremor of a calm hand in assessment, mm, the same for everyone [TKU]. */
const ASSESSMENT_TREMOR_MM = 0.15;

function inMode(drill: Drill, mode: DrillMode): Drill {
  if (mode === 'guided') return drill;
  const tremorMm = mode === 'assessment' ? ASSESSMENT_TREMOR_MM : drill.tremorMm;
  return { ...drill, id: `${drill.id}-${mode}`, mode, tremorMm };
}

/** All built-in drills: each in guided, practice and assessment mode; marks and limits are the same in all three. */
export const DRILLS: readonly Drill[] = FILES.flatMap((drill) => [
  inMode(drill, 'guided'),
  inMode(drill, 'practice'),
  inMode(drill, 'assessment'),
]);

export const findDrill = (id: string): Drill | undefined => DRILLS.find((drill) => drill.id === id);
