/** Events of a run, for the debrief's list, and why the simulation refused, as what to do instead. */
import { careEvents, careRefusals } from './careEventMessages.ts';
import { harmEvents, syringeRefusals } from './harmMessages.ts';

export const eventMessages = {
  'skin-punctured': 'Skin punctured',
  'layer-pop': 'Gave way: {{subject}}',
  'structure-entered': 'Entered {{subject}}',
  'structure-left': 'Left {{subject}}',
  'bone-contact': 'Touched bone: {{subject}}',
  'cartilage-contact': 'Touched cartilage: {{subject}}',
  'needle-withdrawn': 'Needle out',
  redirected: 'Redirected',
  'injection-started': 'Injection into {{subject}}',
  'injection-stopped': 'Injection stopped',
  aspirated: 'Aspirated: {{subject}}',
  ...harmEvents,
  ...careEvents,
  'command-refused': 'Refused: {{subject}}',
  'run-finished': 'Run finished',
} as const;

export const refusalMessages = {
  'covered-by-probe': 'the probe covers this place',
  'needle-is-set': 'the needle is set; take it away first',
  'needle-in-skin': 'the needle is in the skin; withdraw it first',
  'needle-already-used': 'this needle has been in the skin; a used needle is not changed within a run',
  'needle-bends': 'the needle only bends there; draw back before you turn it',
  'needle-against-bone': 'bone holds the tip; draw back before you turn it',
  'syringe-already-used': 'the syringe has been used; what is in it can no longer be changed',
  'no-such-slider': 'the machine has no such slider',
  ...syringeRefusals,
  ...careRefusals,
  'outside-the-span': 'the machine does not go that far',
  'no-skin-there': 'there is no skin there',
  'end-of-model': 'that is beyond the modelled part of the body',
} as const;
