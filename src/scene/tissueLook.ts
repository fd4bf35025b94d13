/** Calm colours of an anatomical atlas, and how the layers fade one after another from the skin inwards. */
import type { StructureClass } from '../core/anatomy/anatomy.ts';

/** The order in which layers fade, and in which they are drawn when translucent: the innermost first. */
export type Layer = 'core' | 'fibrous' | 'muscle' | 'skin';

const LAYER_OF: Readonly<Record<StructureClass, Layer>> = {
  bone: 'core',
  vessel: 'core',
  nerve: 'core',
  cartilage: 'core',
  fibrocartilage: 'core',
  wire: 'core',
  recess: 'core',
  bursa: 'core',
  tendon: 'fibrous',
  ligament: 'fibrous',
  capsule: 'fibrous',
  synovium: 'fibrous',
  pleura: 'core',
  dura: 'core',
  fluid: 'fibrous',
  muscle: 'muscle',
  fascia: 'muscle',
  fat: 'muscle',
  gel: 'muscle',
  skin: 'skin',
};

export const layerOf = (structureClass: StructureClass): Layer => LAYER_OF[structureClass];

const COLOURS: Readonly<Record<StructureClass, string>> = {
  skin: '#c9a48c',
  fat: '#d8c07c',
  fascia: '#b4bfc8',
  muscle: '#9a524b',
  tendon: '#dcd6c4',
  ligament: '#c9c2a6',
  capsule: '#b9b4a4',
  bone: '#e6dcc6',
  cartilage: '#9fc3d4',
  fibrocartilage: '#8fb0bd',
  vessel: '#c2473d',
  nerve: '#e2bf45',
  bursa: '#5ac4b8',
  recess: '#45c8ba',
  synovium: '#c58b9b',
  pleura: '#b7a3c9',
  dura: '#cfc6a0',
  fluid: '#6fb9d6',
  wire: '#d5dbe0',
  gel: '#5d7c8c',
};
const VEIN = '#4a6cb3';
/** What lies in a block of gel. */
const OLIVE = '#8a9650';
/** Light of its own on a structure that was picked. */
export const PICKED_GLOW = '#7a5a10';

/** sRGB colour of a structure; veins are told from arteries by their id, as in every atlas. */
export function colourOf(structureClass: StructureClass, id: string): string {
  if (structureClass === 'vessel' && id.includes('vein')) return VEIN;
  if (structureClass === 'gel' && id.includes('olive')) return OLIVE;
  return COLOURS[structureClass];
}

/** Share of the slider over which each layer fades out. */
const FADES: Readonly<Record<Layer, readonly [number, number, number]>> = {
  // from, to, opacity that is left
  skin: [0.02, 0.3, 0.14],
  muscle: [0.34, 0.62, 0.1],
  fibrous: [0.68, 0.94, 0.18],
  core: [1, 1, 1],
};
/** At the far end the faded layers go altogether. */
const GONE_FROM = 0.96;

/** Opacity of a class at a position of the slider: 0 whole body, 1 bones, vessels and nerves only. */
export function opacityOf(structureClass: StructureClass, fade01: number): number {
  const [from, to, left] = FADES[layerOf(structureClass)];
  if (structureClass === 'fascia') {
    // a film over everything under it: never more than a veil
    const veil = opacityBetween(fade01, 0.3, 0.5, 0.35, 0.04);
    return fade01 > GONE_FROM ? 0 : veil;
  }
  if (from >= 1) return 1;
  if (fade01 > GONE_FROM) return 0;
  return opacityBetween(fade01, from, to, 1, left);
}

function opacityBetween(x: number, from: number, to: number, start: number, end: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return start + (end - start) * t * t * (3 - 2 * t);
}

/** Draw order of translucent layers: from the inside out, so that each is blended over what it covers. */
export function renderOrderOf(structureClass: StructureClass): number {
  if (structureClass === 'skin') return 40;
  if (structureClass === 'fascia') return 30;
  return { core: 0, fibrous: 10, muscle: 20, skin: 40 }[layerOf(structureClass)];
}
