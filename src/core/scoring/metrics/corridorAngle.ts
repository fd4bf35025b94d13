import { PI } from '../../math/elementary.ts';
import { normalize, subtract } from '../../math/vec3.ts';
import { CorridorTaken } from '../corridorTaken.ts';
import type { Metric } from '../metric.ts';

export const corridorAngle: Metric = {
  id: 'corridor-angle',
  name: 'Angle to the best corridor',
  unit: '°',
  definition:
    'Angle between the straight line from the hole in the skin to the tip, when the first drug leaves the needle (where none does, at the deepest point), and the nearest good way from the same hole. Good is a straight way that reaches the target within the longest needle of the drill, meets no bone, cartilage or air, and keeps as much room beyond the safe distances as the best one, less 0.5 mm; room over 2 mm counts as 2 mm. 0: the line is itself such a way. Tissue as it lies with no probe on it and nothing injected.',
  formula:
    'α = min over good ways w of arccos(d · w), d the unit vector from the hole in the skin to the tip',
  says: 'How well the needle was pointed from where it entered.',
  saysNot:
    'Whether the entry was well chosen (see corridor-margin), what was touched on the way (see safety-margin), or how deep the tip was.',
  source: 'Own definition, from the distances of the drill.',
  good: 3,
  poor: 15,
  advice: {
    good: 'The needle ran within the safe corridor.',
    fair: 'The needle ran a little beside the safe corridor. Line it up with the target before the skin.',
    poor: 'The needle pointed well away from the safe corridor. Plan its line on the image, then aim before you advance.',
    missing: 'The needle was not in the patient, or from its entry no straight way reaches the target.',
  },
  create: (context) => {
    const taken = new CorridorTaken();
    return {
      observe: (view) => taken.observe(view),
      finish() {
        const direction = taken.tick < 0 ? undefined : normalize(subtract(taken.tipMm, taken.entryMm));
        const angleRad = (direction && taken.corridor(context)?.angleToRad(direction)) ?? null;
        return angleRad === null
          ? { value: null, ticks: [] }
          : { value: (angleRad * 180) / PI, ticks: [taken.tick] };
      },
    };
  },
};
