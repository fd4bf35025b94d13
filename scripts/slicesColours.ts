/** Colours for looking at sections; nothing else in the product uses them. */
const COLOURS: Readonly<Record<string, readonly [number, number, number]>> = {
  air: [8, 8, 12],
  skin: [225, 170, 140],
  'subcutaneous-fat': [250, 225, 140],
  'fascia-lata': [205, 210, 225],
  'iliotibial-band': [170, 185, 225],
  'quadriceps-tendon': [250, 250, 255],
  'patellar-tendon': [240, 240, 250],
  'lateral-retinaculum': [150, 190, 160],
  'medial-retinaculum': [150, 190, 160],
  'suprapatellar-fat-pad': [240, 190, 80],
  'prefemoral-fat-pad': [225, 165, 60],
  'hoffa-fat-pad': [235, 180, 70],
  synovium: [240, 130, 170],
  'suprapatellar-recess': [20, 20, 60],
  'joint-fluid': [40, 40, 90],
  'popliteal-artery': [220, 30, 40],
  'popliteal-vein': [50, 80, 200],
  'superior-lateral-genicular-artery': [220, 30, 40],
  'superior-medial-genicular-artery': [220, 30, 40],
  'tibial-nerve': [240, 210, 40],
  'common-peroneal-nerve': [240, 210, 40],
  'femoral-cartilage': [110, 185, 225],
  'patellar-cartilage': [130, 200, 235],
  'tibial-cartilage': [140, 205, 235],
  'medial-meniscus': [90, 110, 160],
  'lateral-meniscus': [90, 110, 160],
  'lateral-collateral-ligament': [150, 140, 200],
  'medial-collateral-ligament': [150, 140, 200],
  'anterior-cruciate-ligament': [160, 130, 190],
  'posterior-cruciate-ligament': [140, 130, 210],
  femur: [236, 226, 200],
  tibia: [228, 216, 190],
  fibula: [222, 210, 186],
  patella: [240, 230, 205],
};

/** Muscles share a hue and differ a little by their name. */
export function colourOf(id: string): readonly [number, number, number] {
  const known = COLOURS[id];
  if (known) return known;
  let hash = 7;
  for (const c of id) hash = (hash * 31 + c.charCodeAt(0)) % 997;
  return [150 + (hash % 50), 50 + (hash % 37), 52 + (hash % 29)];
}
