/**
 * A test object for image quality, in sections along z, one beside the other as in the bodies that are sold (nylon
 * wires, stepped cylinders, grey-scale targets; layout after the multi-purpose and the near-field ones):
 *
 * | z, mm | what is there |
 * |---|---|
 * | 0 | wires down the middle and across, a close pair group, cysts of 2, 4, 6 mm, grey targets of ±3 and ±6 dB |
 * | 60 | wires for the dead zone (1–9 mm), axial and lateral groups of 3, 2, 1, 0.5 and 0.35 mm |
 * | 120 | nothing but the medium |
 * | 180 | a block of bone at a quarter of the depth |
 *
 * The medium has 1.54 mm/µs and 0.5 or 0.7 dB/cm/MHz.
 */
import type { Vec3 } from '../../math/vec3.ts';
import type { PhantomFile, PhantomStructure, PhantomTissue } from './phantomFile.ts';

/** Where each section has its middle, z in mm. */
export const QA_SECTION_Z = { main: 0, groups: 60, uniform: 120, bone: 180 } as const;
const HALF_SECTION_MM = 25;

/** Depths of the wires down the middle, of the rows across, and where cysts stand, mm. */
export const QA_WIRE_DEPTHS: readonly number[] = [
  5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 70, 80, 100, 120, 140, 160,
];
export const QA_WIRE_ROWS: readonly number[] = [30, 60, 90];
export const QA_WIRE_X: readonly number[] = [-15, -10, -5, 5, 10, 15];
export const QA_CYST_DEPTHS: readonly number[] = [10, 20, 40, 80];
export const QA_CYST_DIAMETERS: readonly number[] = [2, 4, 6];
export const QA_GREY_DB: readonly number[] = [-6, -3, 3, 6];
export const QA_DEAD_ZONE_DEPTHS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
export const QA_GROUP_GAPS: readonly number[] = [3, 2, 1, 0.5, 0.35];
export const QA_GROUP_DEPTHS: readonly number[] = [12, 30, 60];
/** Level of a wire over the medium's scatter, dB. */
export const QA_WIRE_DB = 30;
/** Top of the bone, its lateral sides and its lower side, mm. */
export const QA_BONE = { topMm: 15, bottomMm: 20, leftMm: -60, rightMm: 0 } as const;

const GREY_RADIUS_MM = 3;
const greyId = (db: number): string => (db < 0 ? `grey-minus-${-db}` : `grey-plus-${db}`);

/** Middle of a cyst of the main section: diameter and row. */
export const qaCystAt = (diameterMm: number, depthMm: number): [number, number] => [
  -16 + 5.5 * QA_CYST_DIAMETERS.indexOf(diameterMm),
  depthMm + 1.5,
];

/** Middle of a grey target: beside the wires on the right, one under the other. */
export const qaGreyAt = (db: number): [number, number] => [
  db < 0 ? 6.5 : 12.8,
  db === -6 || db === 3 ? 9 : 25,
];

/** Middles of the gaps of an axial or lateral group of the group section, with the wire's two places. */
export function qaGroup(kind: 'axial' | 'lateral', depthMm: number): { gapMm: number; a: Vec3; b: Vec3 }[] {
  const z = QA_SECTION_Z.groups;
  let x = kind === 'axial' ? -10 : 1.5;
  return QA_GROUP_GAPS.map((gapMm, i) => {
    if (kind === 'axial') {
      const at = -10 + 2.2 * i;
      return { gapMm, a: [at, depthMm, z] as Vec3, b: [at, depthMm + gapMm, z] as Vec3 };
    }
    const a: Vec3 = [x, depthMm + 6, z];
    const b: Vec3 = [x + gapMm, depthMm + 6, z];
    x += gapMm + 2.2;
    return { gapMm, a, b };
  });
}

const cylinderAlongZ = (
  id: string,
  tissue: string,
  x: number,
  y: number,
  radiusMm: number,
): PhantomStructure => ({
  id,
  tissue,
  shape: { type: 'cylinder', aMm: [x, y, -HALF_SECTION_MM], bMm: [x, y, HALF_SECTION_MM], radiusMm },
});

const points = (id: string, positionsMm: readonly Vec3[]): PhantomStructure => ({
  id,
  shape: { type: 'points', positionsMm, strengthDb: QA_WIRE_DB },
});

function structures(): PhantomStructure[] {
  const list: PhantomStructure[] = [];
  for (const y of QA_CYST_DEPTHS)
    for (const d of QA_CYST_DIAMETERS) {
      const [x, at] = qaCystAt(d, y);
      list.push(cylinderAlongZ(`cyst-${d}mm-${y}`, 'cyst-fluid', x, at, d / 2));
    }
  for (const db of QA_GREY_DB) {
    const [x, y] = qaGreyAt(db);
    list.push(cylinderAlongZ(greyId(db), greyId(db), x, y, GREY_RADIUS_MM));
  }
  list.push(
    points(
      'wires-depth',
      QA_WIRE_DEPTHS.map((y): Vec3 => [0, y, 0]),
    ),
    points(
      'wires-lateral',
      QA_WIRE_ROWS.flatMap((y) => QA_WIRE_X.map((x): Vec3 => [x, y, 0])),
    ),
    points(
      'wires-dead-zone',
      QA_DEAD_ZONE_DEPTHS.map((y): Vec3 => [2.2 * (y - 5), y, QA_SECTION_Z.groups]),
    ),
  );
  for (const kind of ['axial', 'lateral'] as const)
    for (const depth of QA_GROUP_DEPTHS)
      list.push(
        points(
          `wires-${kind}-${depth}`,
          qaGroup(kind, depth).flatMap((g) => [g.a, g.b]),
        ),
      );
  const { topMm, bottomMm, leftMm, rightMm } = QA_BONE;
  list.push({
    id: 'bone',
    tissue: 'cortical-bone',
    shape: {
      type: 'box',
      centreMm: [(leftMm + rightMm) / 2, (topMm + bottomMm) / 2, QA_SECTION_Z.bone],
      halfSizeMm: [(rightMm - leftMm) / 2, (bottomMm - topMm) / 2, HALF_SECTION_MM],
    },
  });
  return list;
}

/** The test object with a medium of an attenuation, dB/cm/MHz. */
export function phantomQaOf(attenuationDbPerCmPerMHz: number, title: string): PhantomFile {
  const medium = {
    speedMmPerUs: 1.54,
    densityKgPerM3: 1000,
    attenuationDbPerCmPerMHz,
    attenuationExponent: 1,
    stiffnessKpa: 20,
  };
  const tissues: PhantomTissue[] = [
    { id: 'medium', ...medium, echoDb: 0 },
    // Cysts have the medium's impedance and little attenuation, so that they show enhancement and no bright rim.
    { id: 'cyst-fluid', ...medium, attenuationDbPerCmPerMHz: 0.05, echoDb: -60 },
    ...QA_GREY_DB.map((db) => ({ id: greyId(db), ...medium, echoDb: db })),
  ];
  return {
    format: 'sononeedle.phantom',
    version: 1,
    title,
    background: 'medium',
    surface: { pointMm: [0, 0, 0], normal: [0, -1, 0] },
    tissues,
    structures: structures(),
  };
}

export const PHANTOM_QA: PhantomFile = phantomQaOf(0.5, 'Quality phantom: wires, cysts, grey targets');
export const PHANTOM_QA_07: PhantomFile = phantomQaOf(0.7, 'Quality phantom of 0.7 dB/cm/MHz');
