import { CorridorTaken } from '../corridorTaken.ts';
import type { Metric } from '../metric.ts';

export const corridorMargin: Metric = {
  id: 'corridor-margin',
  name: 'Room that the entry allows',
  unit: 'mm',
  definition:
    'Of all straight ways from the hole in the skin through which the drug was given (where none was, the deepest one) to the target, the greatest least distance to what must be avoided beyond its safe distance; more than 2 mm counts as 2 mm, below 0 every way comes closer than is safe. Tissue as it lies with no probe on it and nothing injected.',
  formula: 'm = min(2 mm, max over ways w to the target of min over w of (distance − safe distance))',
  says: 'Whether the entry was well chosen: how safe the best way from there is.',
  saysNot: 'How the needle then went (see corridor-angle and safety-margin).',
  source: 'Own definition; the safe distances stand in the drill with their source.',
  good: 0,
  poor: -3,
  advice: {
    good: 'From where you entered a safe way leads to the target.',
    fair: 'From where you entered every straight way comes closer than is safe. Try the entry a little to the side.',
    poor: 'From where you entered no straight way is safe. Look for the hazards on the image, then choose the entry.',
    missing: 'The needle was not in the patient, or from its entry no straight way reaches the target.',
  },
  create: (context) => {
    const taken = new CorridorTaken();
    return {
      observe: (view) => taken.observe(view),
      finish() {
        const marginMm = taken.corridor(context)?.bestMarginMm ?? null;
        return marginMm === null ? { value: null, ticks: [] } : { value: marginMm, ticks: [taken.tick] };
      },
    };
  },
};
