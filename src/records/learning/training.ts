/** Which drill trains what a learner is weakest at. One line per metric; the words for each skill are the catalogue's. */
import { DISTANCE_PREFIX } from '../../core/scoring/metrics/structureDistance.ts';

export type Skill =
  | 'plane'
  | 'steering'
  | 'target'
  | 'clearance'
  | 'gentle'
  | 'steps'
  | 'drug'
  | 'draining'
  | 'still';

export interface Training {
  /** Id of the drill in guided mode. */
  readonly drill: string;
  readonly skill: Skill;
}

const OLIVE = 'gel-block-olive';
const CYST = 'gel-block-cyst';
const KNEE = 'knee-suprapatellar-lateral';

/**
 * Needle and plane on the olives, where nothing distracts; clearance and placement on the cyst between two vessels; the
 * steps around the needle on the knee, whose guide names them. An order of teaching that courses use [TKU].
 */
export const TRAINING: Readonly<Record<string, Training>> = {
  'needle-in-plane': { drill: OLIVE, skill: 'plane' },
  'tip-visible': { drill: OLIVE, skill: 'plane' },
  'tip-visible-at-injection': { drill: OLIVE, skill: 'plane' },
  'unseen-advance': { drill: OLIVE, skill: 'plane' },
  'needle-passes': { drill: OLIVE, skill: 'steering' },
  redirections: { drill: OLIVE, skill: 'steering' },
  'insertion-angle': { drill: OLIVE, skill: 'steering' },
  'path-in-tissue': { drill: OLIVE, skill: 'steering' },
  'path-length': { drill: OLIVE, skill: 'steering' },
  'path-inefficiency': { drill: OLIVE, skill: 'steering' },
  'depth-perception': { drill: OLIVE, skill: 'steering' },
  'targets-hit': { drill: OLIVE, skill: 'steering' },
  'tissue-punctures': { drill: OLIVE, skill: 'steering' },
  'tip-spread': { drill: OLIVE, skill: 'steering' },
  'bounding-box-volume': { drill: OLIVE, skill: 'steering' },
  'corridor-angle': { drill: OLIVE, skill: 'steering' },
  'time-in-tissue': { drill: OLIVE, skill: 'steering' },
  'probe-drift': { drill: OLIVE, skill: 'still' },
  'probe-path-length': { drill: OLIVE, skill: 'still' },
  'probe-rotation-total': { drill: OLIVE, skill: 'still' },
  'rotation-total': { drill: OLIVE, skill: 'still' },
  'average-velocity': { drill: OLIVE, skill: 'still' },
  'motion-smoothness': { drill: OLIVE, skill: 'still' },
  'rotational-actions': { drill: OLIVE, skill: 'still' },
  'translational-actions': { drill: OLIVE, skill: 'still' },
  'bimanual-dexterity-translation': { drill: OLIVE, skill: 'still' },
  'bimanual-dexterity-rotation': { drill: OLIVE, skill: 'still' },
  'total-time': { drill: OLIVE, skill: 'still' },
  'tip-to-target': { drill: CYST, skill: 'target' },
  'volume-in-target': { drill: CYST, skill: 'target' },
  'maldistribution-late': { drill: CYST, skill: 'target' },
  'safety-margin': { drill: CYST, skill: 'clearance' },
  'corridor-margin': { drill: CYST, skill: 'clearance' },
  'structures-entered': { drill: CYST, skill: 'clearance' },
  'bone-cartilage-contacts': { drill: CYST, skill: 'clearance' },
  'rough-handling': { drill: CYST, skill: 'gentle' },
  'tissue-damage': { drill: CYST, skill: 'gentle' },
  'patient-comfort': { drill: KNEE, skill: 'gentle' },
  'recess-pressed-empty': { drill: KNEE, skill: 'gentle' },
  'aspirated-before-injection': { drill: KNEE, skill: 'steps' },
  'checks-done': { drill: KNEE, skill: 'steps' },
  'doppler-before-advance': { drill: KNEE, skill: 'steps' },
  'image-quality-kept': { drill: KNEE, skill: 'steps' },
  complications: { drill: KNEE, skill: 'steps' },
  'care-steps-done': { drill: KNEE, skill: 'steps' },
  'care-order-errors': { drill: KNEE, skill: 'steps' },
  'skin-drying': { drill: KNEE, skill: 'steps' },
  'infection-risk': { drill: KNEE, skill: 'steps' },
  'care-outcomes': { drill: KNEE, skill: 'steps' },
  'test-dose': { drill: KNEE, skill: 'target' },
  'drug-errors': { drill: KNEE, skill: 'drug' },
  'anaesthetic-dose': { drill: KNEE, skill: 'drug' },
  'dose-error': { drill: KNEE, skill: 'drug' },
  'drawn-off': { drill: 'knee-bakers-cyst', skill: 'draining' },
};

/** What trains a metric: its line, or for a distance to a structure the clearance drill. */
export const trainingOf = (metric: string): Training | undefined =>
  TRAINING[metric] ?? (metric.startsWith(DISTANCE_PREFIX) ? TRAINING['safety-margin'] : undefined);
