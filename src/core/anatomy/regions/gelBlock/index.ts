/** A block of gel on the table, for the first hours with probe and needle: what lies in it is the gel phantom. */
import { box } from '../../../geometry/box.ts';
import type {
  Anatomy,
  Box,
  Dimension,
  PatientParameters,
  ProbeStart,
  Region,
  Structure,
} from '../../anatomy.ts';
import { type Placement, placePoint, placeStructure } from '../../constructions/place.ts';
import { checkPatient, type PatientRules } from '../../patientRules.ts';
import { anatomyFromPhantom } from '../../phantoms/anatomyFromPhantom.ts';
import { PHANTOM_GEL } from '../../phantoms/phantomGel.ts';
import type { Vec3 } from '../../../math/vec3.ts';

/** Half of the block's width, height and length, mm: about the size of the trade's training blocks [U]. */
const HALF_MM: Vec3 = [56, 30, 46];
const EDGE_MM = 5;
/** Thickness of the cover that stands for skin, mm [U]. */
const COVER_MM = 1;
/** Air about the block that the model knows, mm. */
const AIR_MM = 3;

const CENTRE_MM: Vec3 = [0, HALF_MM[1], 0];
const core = box(CENTRE_MM, [HALF_MM[0] - EDGE_MM, HALF_MM[1] - EDGE_MM, HALF_MM[2] - EDGE_MM]);
/** Outside of the block, its top at y = 0; edges and corners rounded. */
const surface = (x: number, y: number, z: number): number => core.signedDistance(x, y, z) - EDGE_MM;
const bounds: Box = {
  min: [-HALF_MM[0] - AIR_MM, -AIR_MM, -HALF_MM[2] - AIR_MM],
  max: [HALF_MM[0] + AIR_MM, 2 * HALF_MM[1] + AIR_MM, HALF_MM[2] + AIR_MM],
};

const cover: Structure = {
  id: 'cover',
  name: 'cover',
  class: 'skin',
  tissue: 'skin',
  signedDistance: (x, y, z) => {
    const d = surface(x, y, z);
    return Math.max(d, -COVER_MM - d);
  },
  bounds,
  lipschitz: 1,
  sheet: { carrier: surface, fromMm: -COVER_MM, toMm: 0 },
};

const OVER_OLIVES: ProbeStart = {
  id: 'over-olives',
  name: 'Across the row of olives',
  contactMm: [-6, 0, 26],
  markerDirection: [1, 0, 0],
};

/** Nobody: a drill's patient must have these, and nothing in the block follows from them. */
const NOBODY: PatientParameters = {
  side: 'right',
  sex: 'male',
  statureMm: 1780,
  fatMm: 1,
  effusionMl: 0,
  synovitis: 0,
  flexionDeg: 0,
};
const RULES: PatientRules = {
  ranges: (['fatMm', 'effusionMl', 'synovitis', 'flexionDeg'] as const).map((field) => ({
    field,
    least: NOBODY[field],
    most: NOBODY[field],
    unit: '',
  })),
  exclusions: [],
};

/** The left block is the mirror image of the right one: for who holds the needle in the left hand. */
function build(patient: PatientParameters): Anatomy {
  checkPatient(RULES, patient);
  const placement: Placement = { scale: 1, mirror: patient.side === 'right' ? 1 : -1 };
  const inside = anatomyFromPhantom(PHANTOM_GEL, 'gel-block');
  return {
    ...inside,
    title: 'Gel block',
    background: { ...inside.background, id: 'gel', name: 'gel' },
    structures: [...inside.structures, cover].map((s) => placeStructure(placement, s)),
    probeStarts: [...inside.probeStarts, OVER_OLIVES].map((start) => ({
      ...start,
      contactMm: placePoint(placement, start.contactMm),
    })),
    surface,
    bounds,
  };
}

/** Height of a structure's top under the face of the block, from the field on the line through its middle, mm. */
function topMm(anatomy: Anatomy, id: string): number {
  const { bounds: within, signedDistance } = anatomy.structures.find((s) => s.id === id)!;
  const x = (within.min[0] + within.max[0]) / 2;
  const z = (within.min[2] + within.max[2]) / 2;
  let y = 0;
  for (let i = 0; i < 100 && signedDistance(x, y, z) > 1e-4; i++) y += signedDistance(x, y, z);
  return y;
}

const measure = (anatomy: Anatomy): Dimension[] =>
  ['cyst', 'artery', 'vein', 'bone'].map((id) => ({
    id: `depth-of-${id}`,
    name: `Depth of the ${id}`,
    valueMm: topMm(anatomy, id),
    source: 'the phantom file',
    reference: 'as its file has it',
  }));

export const GEL_BLOCK: Region = {
  id: 'gel-block',
  title: 'Gel block',
  isPhantom: true,
  defaultPatient: NOBODY,
  patientRules: RULES,
  build,
  measure,
};
