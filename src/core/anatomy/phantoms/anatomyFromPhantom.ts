import { box } from '../../geometry/box.ts';
import { capsule } from '../../geometry/capsule.ts';
import { cylinder } from '../../geometry/cylinder.ts';
import { ellipsoid } from '../../geometry/ellipsoid.ts';
import { layer } from '../../geometry/layer.ts';
import type { Shape } from '../../geometry/shape.ts';
import { sphere } from '../../geometry/sphere.ts';
import { ARTERIAL_MEAN } from '../../imaging/motion/pulseClock.ts';
import { plainTissue, tissueById } from '../../imaging/tissues.ts';
import { addScaled, anyPerpendicular, normalize, subtract, type Vec3 } from '../../math/vec3.ts';
import type { Anatomy, Box, Structure, StructureClass } from '../anatomy.ts';
import type { PhantomFile, PhantomFlow, PhantomShape, PhantomStructure } from './phantomFile.ts';

/** Part of the world that a phantom fills when its bodies ask for no more: about its face and this deep, mm. */
const DEPTH_MM = 80;
const HALF_WIDTH_MM = 40;

/** The anatomy of a phantom. Throws an Error that names the structure where a shape or a tissue is unusable. */
export function anatomyFromPhantom(file: PhantomFile, id = 'phantom'): Anatomy {
  const own = (file.tissues ?? []).map((part) => plainTissue(part));
  tissueById(file.background, own);
  const normal = normalize(file.surface.normal);
  const [px, py, pz] = file.surface.pointMm;
  // A later structure wins, and an anatomy lists the winners first.
  const structures = file.structures
    .map((s, index): Structure => {
      const name = `structures[${index}] '${s.id}'`;
      if (s.shape.type === 'points') return pointStructure(s.id, s.shape, file.background);
      if (s.tissue === undefined) throw new Error(`phantom: ${name} needs a tissue`);
      tissueById(s.tissue, own);
      const shape = shapeOf(s.shape);
      return {
        id: s.id,
        name: s.id,
        class: classOf(s.tissue),
        tissue: s.tissue,
        signedDistance: shape.signedDistance,
        bounds: shape.bounds,
        lipschitz: shape.lipschitz,
        ...fibreOf(s),
        ...(s.flow ? flowOf(name, s.shape, s.flow) : {}),
      };
    })
    .reverse();
  const inward: Vec3 = [-normal[0], -normal[1], -normal[2]];
  const contactMm: Vec3 = [px, py, pz];
  const middle = addScaled(contactMm, inward, DEPTH_MM / 2);
  const reach = DEPTH_MM / 2 + HALF_WIDTH_MM * 0.2;
  const bounds: Box = {
    min: [
      middle[0] - spread(normal[0], reach),
      middle[1] - spread(normal[1], reach),
      middle[2] - spread(normal[2], reach),
    ],
    max: [
      middle[0] + spread(normal[0], reach),
      middle[1] + spread(normal[1], reach),
      middle[2] + spread(normal[2], reach),
    ],
  };
  return {
    id,
    title: file.title,
    structures,
    background: {
      id: 'background',
      name: 'Background',
      tissue: file.background,
      class: classOf(file.background),
    },
    surface: (x, y, z) => (x - px) * normal[0] + (y - py) * normal[1] + (z - pz) * normal[2],
    bounds,
    landmarks: [],
    probeStarts: [
      {
        id: 'face',
        name: 'Middle of the face',
        contactMm,
        markerDirection: Math.abs(normal[0]) < 0.9 ? [1, 0, 0] : anyPerpendicular(normal),
      },
    ],
    restingVolumeMl: 0,
    isPhantom: true,
    isSmooth: file.boundaries !== 'body',
    ownTissues: own,
  };
}

/** Half extent along an axis: the depth where the face looks along it, else the width. */
const spread = (n: number, depthHalf: number): number =>
  HALF_WIDTH_MM + (depthHalf - HALF_WIDTH_MM) * Math.abs(n);

function pointStructure(id: string, shape: PhantomShape & { type: 'points' }, background: string): Structure {
  const min: Vec3 = [1e6, 1e6, 1e6];
  const max: Vec3 = [-1e6, -1e6, -1e6];
  for (const p of shape.positionsMm)
    for (let k = 0; k < 3; k++) {
      min[k] = Math.min(min[k]!, p[k]!);
      max[k] = Math.max(max[k]!, p[k]!);
    }
  const positions = shape.positionsMm.map((p): Vec3 => [p[0], p[1], p[2]]);
  return {
    id,
    name: id,
    class: 'wire',
    tissue: background,
    // The distance to the nearest point: never inside.
    signedDistance: (x, y, z) => {
      let least = 1e12;
      for (const p of positions) {
        const d = (x - p[0]) * (x - p[0]) + (y - p[1]) * (y - p[1]) + (z - p[2]) * (z - p[2]);
        if (d < least) least = d;
      }
      return Math.sqrt(least);
    },
    bounds: { min, max },
    lipschitz: 1,
    echoDb: shape.strengthDb,
    pointsMm: positions,
  };
}

/** Straight fibres: as given, else along the axis of a capsule or cylinder; other shapes have none. */
function fibreOf({ shape, fibre }: PhantomStructure): Pick<Structure, 'fibreInto'> {
  const isLong = shape.type === 'capsule' || shape.type === 'cylinder';
  const along = fibre ?? (isLong ? subtract(shape.bMm, shape.aMm) : null);
  if (!along) return {};
  const [dx, dy, dz] = normalize(along);
  return {
    fibreInto: (_x, _y, _z, out) => {
      out[0] = dx;
      out[1] = dy;
      out[2] = dz;
    },
  };
}

/** Poiseuille flow along a line: the axis runs at twice the mean. */
function flowOf(name: string, shape: PhantomShape, flow: PhantomFlow): Pick<Structure, 'flow'> {
  if (shape.type !== 'capsule' && shape.type !== 'cylinder')
    throw new Error(`phantom: ${name} has flow, so it must be a capsule or a cylinder`);
  if (flow.pulsatile && flow.venous) throw new Error(`phantom: ${name} cannot be both pulsatile and venous`);
  return {
    flow: {
      kind: flow.pulsatile ? 'artery' : flow.venous ? 'vein' : 'steady',
      radiusMm: shape.radiusMm,
      axisMmPerS: (2 * flow.meanMmPerS) / (flow.pulsatile ? ARTERIAL_MEAN : 1),
      profileExponent: 2,
      source: 'phantom file',
    },
  };
}

function shapeOf(shape: Exclude<PhantomShape, { type: 'points' }>): Shape {
  switch (shape.type) {
    case 'sphere':
      return sphere(shape.centreMm, shape.radiusMm);
    case 'ellipsoid':
      return ellipsoid(shape.centreMm, shape.radiiMm, shape.quaternionXyzw);
    case 'capsule':
      return capsule(shape.aMm, shape.bMm, shape.radiusMm);
    case 'cylinder':
      return cylinder(shape.aMm, shape.bMm, shape.radiusMm);
    case 'box':
      return box(shape.centreMm, shape.halfSizeMm, shape.quaternionXyzw);
    case 'layer':
      return layer([0, 0, 0], shape.normal, shape.fromMm, shape.toMm);
  }
}

const CLASS_BY_TISSUE: Readonly<Record<string, StructureClass>> = {
  skin: 'skin',
  fat: 'fat',
  fascia: 'fascia',
  muscle: 'muscle',
  tendon: 'tendon',
  ligament: 'ligament',
  nerve: 'nerve',
  'hyaline-cartilage': 'cartilage',
  fibrocartilage: 'fibrocartilage',
  labrum: 'fibrocartilage',
  'cortical-bone': 'bone',
  'cancellous-bone': 'bone',
  steel: 'bone',
  'synovial-fluid': 'fluid',
  water: 'fluid',
  'local-anaesthetic': 'fluid',
  synovium: 'synovium',
  blood: 'vessel',
  'vessel-wall': 'vessel',
};

const classOf = (tissue: string): StructureClass => CLASS_BY_TISSUE[tissue] ?? 'gel';
