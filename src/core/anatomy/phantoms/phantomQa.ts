/**
 * A test object for image quality: wires down the middle and across, resolution groups, anechoic cysts of 2, 4 and
 * 6 mm, and grey targets of ±3 and ±6 dB, in a medium of 1.54 mm/µs and 0.5 dB/cm/MHz. Layout after the usual
 * multi-purpose phantoms (nylon wires, stepped cylinders, grey-scale targets).
 */
import type { Vec3 } from '../../math/vec3.ts';
import type { PhantomFile, PhantomStructure, PhantomTissue } from './phantomFile.ts';

const GEL = {
  speedMmPerUs: 1.54,
  densityKgPerM3: 1000,
  attenuationDbPerCmPerMHz: 0.5,
  attenuationExponent: 1,
  stiffnessKpa: 20,
};

const GREY_DB = [-6, -3, 3, 6] as const;

const tissues: PhantomTissue[] = [
  { id: 'medium', ...GEL, echoDb: 0 },
  // Cysts have the medium's impedance and little attenuation, so that they show enhancement and no bright rim.
  { id: 'cyst-fluid', ...GEL, attenuationDbPerCmPerMHz: 0.05, echoDb: -60 },
  ...GREY_DB.map((db) => ({ id: greyId(db), ...GEL, echoDb: db })),
];

function greyId(db: number): string {
  return db < 0 ? `grey-minus-${-db}` : `grey-plus-${db}`;
}

/** A nylon wire along z, as points closer than the thinnest slice. */
const wire = (x: number, y: number): Vec3 => [x, y, 0];

const cylinderAlongZ = (
  id: string,
  tissue: string,
  x: number,
  y: number,
  radiusMm: number,
): PhantomStructure => ({
  id,
  tissue,
  shape: { type: 'cylinder', aMm: [x, y, -40], bMm: [x, y, 40], radiusMm },
});

const structures: PhantomStructure[] = [
  {
    id: 'wires-depth',
    shape: {
      type: 'points',
      positionsMm: [5, 10, 15, 20, 25, 30, 35, 40, 50].map((y) => wire(0, y)),
      strengthDb: 30,
    },
  },
  {
    id: 'wires-lateral',
    shape: { type: 'points', positionsMm: [-15, -10, -5, 5, 10, 15].map((x) => wire(x, 30)), strengthDb: 30 },
  },
  {
    id: 'wires-axial',
    shape: {
      type: 'points',
      positionsMm: [0, 3, 5, 6, 6.5, 6.85].map((dy, i) => wire(3 + 0.6 * i, 16 + dy)),
      strengthDb: 30,
    },
  },
];
for (const [i, y] of [10, 20, 40].entries())
  for (const [j, diameter] of [2, 4, 6].entries())
    structures.push(
      cylinderAlongZ(`cyst-${diameter}mm-${y}`, 'cyst-fluid', -16 + 5.5 * j - i * 0.2, y, diameter / 2),
    );
for (const [i, db] of GREY_DB.entries())
  structures.push(cylinderAlongZ(greyId(db), greyId(db), 13, 8 + 8.5 * i, 3));

export const PHANTOM_QA: PhantomFile = {
  format: 'sononeedle.phantom',
  version: 1,
  title: 'Quality phantom: wires, cysts, grey targets',
  background: 'medium',
  surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
  tissues,
  structures,
};
