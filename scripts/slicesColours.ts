/** Colours for looking at sections; nothing else in the product uses them. */
import type { Anatomy, StructureClass } from '../src/core/anatomy/anatomy.ts';

type Colour = readonly [number, number, number];

const COLOURS: Readonly<Record<StructureClass, Colour>> = {
  skin: [225, 170, 140],
  fat: [235, 180, 70],
  fascia: [195, 200, 225],
  muscle: [165, 62, 62],
  tendon: [245, 245, 255],
  ligament: [150, 140, 200],
  capsule: [110, 190, 140],
  bone: [232, 222, 196],
  cartilage: [115, 190, 228],
  fibrocartilage: [80, 100, 190],
  vessel: [220, 30, 40],
  nerve: [240, 210, 40],
  bursa: [240, 130, 170],
  recess: [20, 20, 60],
  synovium: [240, 130, 170],
  pleura: [240, 130, 170],
  dura: [240, 130, 170],
  fluid: [40, 40, 110],
  wire: [255, 255, 255],
  gel: [120, 120, 120],
};
const VEIN: Colour = [50, 80, 200];
const PLACES: Readonly<Record<string, Colour>> = { air: [8, 8, 12] };
const BACKGROUND: Colour = [250, 225, 140];
const CAVITY: Colour = [20, 20, 60];

/** What an owner is drawn in; structures of a class differ a little by their name. */
export function colourOf(anatomy: Anatomy, id: string): Colour {
  const place = PLACES[id];
  if (place) return place;
  if (id === anatomy.background.id) return BACKGROUND;
  const structure = anatomy.structures.find((s) => s.id === id);
  if (!structure) return CAVITY;
  if (structure.flow?.kind === 'vein') return VEIN;
  const colour = COLOURS[structure.class];
  if (structure.class !== 'muscle') return colour;
  let hash = 7;
  for (const c of id) hash = (hash * 31 + c.charCodeAt(0)) % 997;
  return [colour[0] - 18 + (hash % 50), colour[1] - 14 + (hash % 37), colour[2] - 12 + (hash % 29)];
}
