import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

/** From this share on the moments are noted. */
const NOTED_01 = 0.5;

export const recessPressed: Metric = {
  id: 'recess-pressed-empty',
  name: 'Recess pressed empty',
  unit: '%',
  definition:
    'Largest share of the fluid’s depth under the probe that the hand pressed out of the recess while the needle was in the patient.',
  formula: '100 · max over ticks of (fluid pressed out under the probe / fluid there at rest)',
  says: 'How heavy the hand on the probe was where it matters.',
  saysNot: 'The force of the hand in newtons; a recess under tension is pressed less by the same hand.',
  source:
    'A heavy hand empties a small effusion out of the picture, and there is nothing left to aim at [TKU].',
  good: 25,
  poor: 80,
  advice: {
    good: 'The probe lay lightly: the fluid stayed in view.',
    fair: 'Ease the probe: your hand pressed fluid out of the recess.',
    poor: 'Your hand on the probe emptied the recess. Float the probe on gel until the fluid comes back.',
    missing: 'The needle was not in the patient.',
  },
  create: () => {
    let most01 = 0;
    let wasIn = false;
    const moments = new TickList();
    return {
      observe(view) {
        if (view.phase !== 'inserted') return;
        wasIn = true;
        const pressed = view.recessPressed01 ?? 0;
        most01 = Math.max(most01, pressed);
        if (pressed > NOTED_01) moments.add(view.tick);
      },
      finish: () => ({ value: wasIn ? 100 * most01 : null, ticks: moments.ticks }),
    };
  },
};
