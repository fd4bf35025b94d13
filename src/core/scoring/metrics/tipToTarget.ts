import type { Metric } from '../metric.ts';

/** Pushes of the plunger that deliver less than this are not judged, mL. */
const LEAST_PUSH_ML = 0.05;

export const tipToTarget: Metric = {
  id: 'tip-to-target',
  name: 'Tip to target at injection',
  unit: 'mm',
  definition:
    'Distance from the needle tip to the nearest point of the target when the plunger starts to push; 0 inside the target; the farthest of all pushes that delivered at least 0.05 mL.',
  formula: 'max over pushes of distance(tip, target) at the start of the push',
  says: 'Whether the tip was where it should be when the drug came. Novices 3.5 ± 3.7 mm (PMC5318157).',
  saysNot: 'Where the drug went: a tip within the target can still inject along its own track.',
  source:
    'Tip–target distance at the instant of injection as in the axillary block VR trainer (PMC4384236); novices 3.5 ± 3.7 mm in PMC5318157.',
  good: 0.5,
  poor: 5,
  advice: {
    good: 'The tip was in the target when you injected.',
    fair: 'Bring the tip a little closer before you inject: find the bevel inside the target first.',
    poor: 'You injected away from the target. Stop, show the tip, and move it into the target before you push the plunger.',
    missing: 'Nothing was injected. Place the tip in the target and deliver the drug.',
  },
  create: () => {
    let farthestMm = -1;
    let farthestTick = 0;
    let startMm = 0;
    let startTick = 0;
    let startMl = 0;
    let injectedMl = 0;
    let isPushing = false;
    const counts = () => isPushing && injectedMl - startMl >= LEAST_PUSH_ML && startMm > farthestMm;
    return {
      observe(view) {
        if (view.injectedStepMl > 0) {
          if (!isPushing) {
            isPushing = true;
            startMm = view.targetDistanceMm();
            startTick = view.tick;
            startMl = view.injectedMl - view.injectedStepMl;
          }
          injectedMl = view.injectedMl;
        } else if (isPushing) {
          if (counts()) {
            farthestMm = startMm;
            farthestTick = startTick;
          }
          isPushing = false;
        }
      },
      finish() {
        if (counts()) return { value: startMm, ticks: [startTick] };
        return farthestMm < 0 ? { value: null, ticks: [] } : { value: farthestMm, ticks: [farthestTick] };
      },
    };
  },
};
