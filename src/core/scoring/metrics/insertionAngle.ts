import { PI } from '../../math/elementary.ts';
import type { Metric } from '../metric.ts';

export const insertionAngle: Metric = {
  id: 'insertion-angle',
  name: 'Needle angle to the probe face',
  unit: '°',
  definition:
    'Angle between needle and probe face, 0 parallel, when the first drug leaves the needle; where none does, at the deepest point.',
  formula: 'arcsin |u · y|, u along the needle, y along the beam',
  says: 'How well the needle can reflect: the flatter to the face, the brighter.',
  saysNot:
    'Whether the way was good: a flat way may be long, and beside a bone a steep one may be the only one.',
  source:
    'Angle to the probe face as procedures state it: 0–30° for the lateral suprapatellar approach; the echo of the needle falls off steeply above 30–45° [TKU].',
  good: 30,
  poor: 60,
  advice: {
    good: 'The needle lay flat enough to reflect well.',
    fair: 'A flatter needle shows better: enter a little farther from the probe.',
    poor: 'The needle was too steep to be seen well. Enter farther from the probe and lower the hub.',
    missing: 'The needle was not in the patient.',
  },
  create: () => {
    let angleRad = -1;
    let tick = 0;
    let deepestMm = 0;
    let isFixed = false;
    return {
      observe(view) {
        if (isFixed || view.phase !== 'inserted') return;
        if (view.injectedStepMl > 0) isFixed = true;
        else if (view.depthMm <= deepestMm) return;
        deepestMm = Math.max(deepestMm, view.depthMm);
        angleRad = view.sight().angleToFaceRad;
        tick = view.tick;
      },
      finish: () =>
        angleRad < 0 ? { value: null, ticks: [] } : { value: (angleRad * 180) / PI, ticks: [tick] },
    };
  },
};
