/** Colours of labels by the kind of structure, as anatomical plates have them; all light enough for a dark ground. */
import type { StructureClass } from '../../core/anatomy/anatomy.ts';

const COLOURS: Readonly<Record<StructureClass, string>> = {
  skin: '#f2c9ae',
  fat: '#ffe08a',
  fascia: '#d5dde4',
  muscle: '#ffa597',
  tendon: '#f4eedb',
  ligament: '#e3dcc0',
  capsule: '#d8d2bd',
  bone: '#f6ead0',
  cartilage: '#a4daf2',
  fibrocartilage: '#a4daf2',
  vessel: '#ff8578',
  nerve: '#ffdc52',
  bursa: '#66e3d4',
  recess: '#66e3d4',
  synovium: '#f3b0c3',
  pleura: '#cdbce3',
  dura: '#e3dcb4',
  fluid: '#8fd2f0',
  wire: '#e9edf1',
  gel: '#a9c6d4',
};
const VEIN = '#9dbcff';

export const labelColour = (structureClass: StructureClass, id: string): string =>
  structureClass === 'vessel' && id.includes('vein') ? VEIN : COLOURS[structureClass];
