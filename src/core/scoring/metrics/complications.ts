import type { SimEvent, SimEventKind } from '../../sim/state.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';
import { fillIn, SENTENCE_PARTS, say } from '../sentences.ts';
import { structureName } from '../structureName.ts';

/** What counts, and in words. A vessel that was punctured and then bleeds is told once. */
export const HARM: { readonly [K in SimEventKind]?: string } = {
  'vessel-punctured': 'vessel punctured',
  'nerve-contact': 'nerve touched',
  'nerve-pierced': 'nerve pierced',
  'pleural-breach': 'pleura breached',
  'dural-breach': 'dura breached',
  'cartilage-scratched': 'cartilage scratched',
  'intravascular-injection': 'injected into a vessel',
  'intraneural-injection': 'injected into a nerve',
  'intratendinous-injection': 'injected into a tendon',
  burst: 'wall torn',
  fainted: 'patient fainted',
  'needle-kinked': 'needle kinked',
};

/** Kinds of events that are told as a complication. */
export const isComplication = ({ kind }: SimEvent): boolean => HARM[kind] !== undefined;

export const complications: Metric = {
  id: 'complications',
  name: 'Complications',
  unit: 'count',
  definition:
    'Vessels punctured, nerves touched or pierced, pleura or dura breached, cartilage scratched, injections into vessel, nerve or tendon, torn cavities, faints, kinked needles: each kind once for each structure.',
  formula: 'number of different (kind, structure) pairs',
  says: 'How many different harms were done.',
  saysNot: 'How grave each was; the list of serious errors says which of them fail the run.',
  source: 'Own definition; complications as in step lists of injections (procedures, safety checklist).',
  good: 0,
  poor: 2,
  advice: {
    good: 'Nothing was harmed.',
    fair: 'Something was harmed.',
    poor: 'Several things went wrong.',
    missing: 'The needle was not in the patient.',
  },
  create: ({ anatomy }) => {
    const found = new Map<string, string>();
    const moments = new TickList();
    let wasIn = false;
    return {
      observe(view) {
        if (view.phase === 'inserted') wasIn = true;
        for (const { kind, subject } of view.events) {
          const words = HARM[kind];
          const key = `${kind} ${subject}`;
          if (words === undefined || found.has(key)) continue;
          const isOfPatient = kind === 'fainted' || kind === 'needle-kinked';
          const of = { harm: words, structure: structureName(anatomy, subject) };
          found.set(key, isOfPatient ? words : fillIn(SENTENCE_PARTS.of, of));
          moments.add(view.tick);
        }
      },
      finish() {
        if (!wasIn) return { value: null, ticks: [] };
        const result = { value: found.size, ticks: moments.ticks };
        return found.size === 0
          ? result
          : { ...result, hint: say('itWas', { list: [...found.values()].join(', ') }) };
      },
    };
  },
};
