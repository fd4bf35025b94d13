/** Taking the body apart layer by layer, from the skin to the bones. */
import type { StructureClass } from '../core/anatomy/anatomy.ts';
import { opacityOf } from './tissueLook.ts';

/** From outside in, as a dissection goes; the last one always stays. */
export const PEEL_LAYERS = [
  'skin',
  'fat',
  'fascia',
  'muscle',
  'tendon',
  'vessel',
  'capsule',
  'bone',
] as const;
export type PeelLayer = (typeof PEEL_LAYERS)[number];

const LAYER_OF: Readonly<Record<StructureClass, PeelLayer>> = {
  skin: 'skin',
  fat: 'fat',
  gel: 'fat',
  fascia: 'fascia',
  muscle: 'muscle',
  tendon: 'tendon',
  ligament: 'tendon',
  vessel: 'vessel',
  nerve: 'vessel',
  capsule: 'capsule',
  recess: 'capsule',
  bursa: 'capsule',
  synovium: 'capsule',
  fluid: 'capsule',
  pleura: 'capsule',
  dura: 'capsule',
  bone: 'bone',
  cartilage: 'bone',
  fibrocartilage: 'bone',
  wire: 'bone',
};

export const peelLayerOf = (structureClass: StructureClass): PeelLayer => LAYER_OF[structureClass];

/** Whether a class is away when so many layers are. */
export const isPeeled = (structureClass: StructureClass, peel: number): boolean =>
  PEEL_LAYERS.indexOf(LAYER_OF[structureClass]) < peel;

/** A fascia that is the outermost layer left: more than a veil, so that it is seen as the layer it is. */
const OUTERMOST_FASCIA = 0.82;
/** What is picked out is not faded away. */
const PICKED_OUT = 0.75;
/** A structure that is more transparent is looked through. */
export const SEEN_FROM = 0.5;
/** Names of the groups that stand before the body without being part of it. */
export const COVERS = ['setting', 'probe'] as const;

export interface SceneLook {
  /** 0 whole body … 1 bones, vessels and nerves only. */
  readonly fade01: number;
  /** Layers taken away. */
  readonly peel: number;
}

/** Opacity of a structure, 0 where it is taken away. */
export function shownOpacity(structureClass: StructureClass, look: SceneLook, isPickedOut: boolean): number {
  if (isPeeled(structureClass, look.peel)) return 0;
  const isOutermostFascia = structureClass === 'fascia' && PEEL_LAYERS[look.peel] === 'fascia';
  const opacity = isOutermostFascia ? OUTERMOST_FASCIA : opacityOf(structureClass, look.fade01);
  return isPickedOut ? Math.max(opacity, PICKED_OUT) : opacity;
}
