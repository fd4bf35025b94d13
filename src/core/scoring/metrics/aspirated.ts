import { distance, type Vec3 } from '../../math/vec3.ts';
import type { Metric } from '../metric.ts';

/** A needle that moved farther than this since it aspirated must aspirate again, mm. */
export const ASPIRATION_HOLDS_MM = 2;

export const aspirated: Metric = {
  id: 'aspirated-before-injection',
  name: 'Aspirated before injecting',
  unit: '%',
  definition:
    'Share of the injected volume that was preceded by an aspiration with the tip within 2 mm of where it then injected.',
  formula: '100 · Σ V injected with the last aspiration no more than 2 mm away / Σ V',
  says: 'Whether the one test for a vessel that costs nothing was done, and done again after the tip had moved.',
  saysNot: 'That nothing was hit: an aspiration without blood does not rule out a vessel.',
  source:
    'Aspiration before injection, item of the FICB simulator checklist (doi 10.1186/s12245-020-00317-6).',
  good: 100,
  poor: 0,
  advice: {
    good: 'You aspirated before you injected.',
    fair: 'Aspirate again whenever the needle has moved.',
    poor: 'Aspirate before you inject: it shows whether the tip is in a vessel or in the joint.',
    missing: 'Nothing was injected.',
  },
  create: () => {
    const at: Vec3 = [0, 0, 0];
    let hasAspirated = false;
    let injectedMl = 0;
    let coveredMl = 0;
    let firstBareTick = -1;
    return {
      observe(view) {
        for (const event of view.events)
          if (event.kind === 'aspirated') {
            hasAspirated = true;
            at[0] = view.tipMm[0];
            at[1] = view.tipMm[1];
            at[2] = view.tipMm[2];
          }
        if (view.injectedStepMl <= 0) return;
        injectedMl += view.injectedStepMl;
        if (hasAspirated && distance(at, view.tipMm) <= ASPIRATION_HOLDS_MM) coveredMl += view.injectedStepMl;
        else if (firstBareTick < 0) firstBareTick = view.tick;
      },
      finish: () => ({
        value: injectedMl > 0 ? (100 * coveredMl) / injectedMl : null,
        ticks: firstBareTick < 0 ? [] : [firstBareTick],
      }),
    };
  },
};
