/** What a record has to say under complications. */
import type { SimEvent, SimEventKind } from '../../core/sim/state.ts';

const HARM: readonly SimEventKind[] = [
  'vessel-punctured',
  'haematoma',
  'nerve-contact',
  'nerve-pierced',
  'pleural-breach',
  'dural-breach',
  'cartilage-scratched',
  'intravascular-injection',
  'intraneural-injection',
  'intratendinous-injection',
  'fainted',
  'needle-kinked',
  'allergic-reaction',
];

export const eventCountsAsHarm = ({ kind }: SimEvent): boolean => HARM.includes(kind);
