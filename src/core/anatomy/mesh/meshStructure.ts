/** The mesh of one structure at rest: solids by surface nets, thin sheets from their carrier, fillers carved by what wins over them. */
import type { Anatomy, Box, DistanceFunction, Sheet, Structure, StructureClass } from '../anatomy.ts';
import { distanceToBox } from '../../geometry/shape.ts';
import { clipSurface } from './clipSurface.ts';
import { growBox } from '../../geometry/shape.ts';
import { projectOnto } from './projectOnto.ts';
import { sampleGrid } from './sampledGrid.ts';
import { surfaceNets } from './surfaceNets.ts';
import { compact, thickenSurface } from './thickenSurface.ts';
import type { TriangleMesh } from './triangleMesh.ts';

/** Classes that fill what others leave: without carving they would come out in front of their neighbours. */
const CARVED: ReadonlySet<StructureClass> = new Set(['fat', 'fluid', 'bursa']);
/** Room left between a carved filler and its neighbour, mm: faces that coincide would flicker. */
const CARVE_GAP_MM = 0.05;

const SHEET_PITCH_MM = 2.2;
const TAPERING_PITCH_MM = 1;

/** Pitch that resolves a class, mm: a rim that tapers to less comes out as teeth of about this size. */
export function meshPitchMm(structure: Structure): number {
  // One that tapers ends in a rim that is curved as it pleases; the others end at the box.
  if (structure.sheet) return structure.sheet.taper ? TAPERING_PITCH_MM : SHEET_PITCH_MM;
  switch (structure.class) {
    case 'muscle':
      return 0.8;
    case 'vessel':
    case 'nerve':
    case 'ligament':
    case 'tendon':
    case 'fascia':
    case 'synovium':
    case 'capsule':
    case 'fluid':
    case 'cartilage':
    case 'fibrocartilage':
      return 0.55;
    default:
      return 1;
  }
}

/** Closed, manifold, wound outwards; empty when the structure has no inside within the anatomy's bounds. */
export function meshStructure(anatomy: Anatomy, structure: Structure, pitchMm: number): TriangleMesh {
  const box = intersect(structure.bounds, anatomy.bounds);
  if (!box || structure.pointsMm) return { positionsMm: new Float64Array(0), triangles: new Uint32Array(0) };
  if (structure.sheet) {
    const film = meshSheet(structure, structure.sheet, box, pitchMm);
    if (film) return film;
    // a patch that tapers at its outline: fine enough cells see it as a solid
    const thickness = structure.sheet.toMm - structure.sheet.fromMm;
    pitchMm = Math.min(pitchMm, Math.max(0.5, 0.45 * thickness));
  }
  const field = meshField(anatomy, structure);
  return surfaceNets(sampleGrid(field, Math.max(1, structure.lipschitz), box, pitchMm), field);
}

/** What the mesh of a solid is the zero of: its distance, cut at the anatomy's bounds, carved where it is a filler. */
export function meshField(anatomy: Anatomy, structure: Structure): DistanceFunction {
  const d = structure.signedDistance;
  const { min, max } = anatomy.bounds;
  const clipped: DistanceFunction = (x, y, z) =>
    Math.max(d(x, y, z), min[0] - x, x - max[0], min[1] - y, y - max[1], min[2] - z, z - max[2]);
  if (!CARVED.has(structure.class)) return clipped;
  const winners = anatomy.structures
    .slice(0, anatomy.structures.indexOf(structure))
    .filter((s) => !s.pointsMm && !s.sheet && intersect(s.bounds, structure.bounds));
  return (x, y, z) => {
    let f = clipped(x, y, z);
    for (const s of winners) {
      // the winner's distance is at least that to its box: skip those that cannot carve here
      if (distanceToBox(s.bounds, x, y, z) > CARVE_GAP_MM - f) continue;
      f = Math.max(f, CARVE_GAP_MM - s.signedDistance(x, y, z));
    }
    return f;
  };
}

/** Share of a carrier that may lie outside its sheet before the sheet counts as a patch with an outline. */
const OUTLINE_SHARE = 0.002;

/** Thinner than this share of the whole, a tapering sheet is cut off. */
const RIM_SHARE = 0.15;

/** A sheet that goes on to the box on all sides or tapers at its outline; null where it ends in another way. */
function meshSheet(structure: Structure, sheet: Sheet, box: Box, pitchMm: number): TriangleMesh | null {
  const { carrier, fromMm, toMm } = sheet;
  const middle = (fromMm + toMm) / 2;
  const half = (toMm - fromMm) / 2;
  const centred: DistanceFunction = (x, y, z) => carrier(x, y, z) - middle;
  const wider = growBox(box, pitchMm);
  const surface = surfaceNets(sampleGrid(centred, Math.max(1, structure.lipschitz), wider, pitchMm), centred);
  // the nets closed the carrier outside the box: keep what lies on the sheet, within its extent
  const p = surface.positionsMm;
  const isOn = new Uint8Array(p.length / 3);
  let ended = 0;
  for (let v = 0; v < isOn.length; v++) {
    const x = p[3 * v]!;
    const y = p[3 * v + 1]!;
    const z = p[3 * v + 2]!;
    if (Math.abs(centred(x, y, z)) >= 0.5 * half) continue;
    if (sheet.taper || structure.signedDistance(x, y, z) < -0.5 * half) isOn[v] = 1;
    else if (distanceToBox(box, x, y, z) === 0) ended++;
  }
  if (ended > OUTLINE_SHARE * isOn.length) return null;
  const kept: number[] = [];
  for (let t = 0; t < surface.triangles.length; t += 3) {
    const a = surface.triangles[t]!;
    const b = surface.triangles[t + 1]!;
    const c = surface.triangles[t + 2]!;
    if (isOn[a] && isOn[b] && isOn[c]) kept.push(a, b, c);
  }
  // a straight cut along the box: whole triangles left out would leave teeth
  let open = cutAtBox(
    compact({ positionsMm: p, triangles: Uint32Array.from(kept) }),
    box,
    SNAP_SHARE * pitchMm,
  );
  const { taper } = sheet;
  if (taper) {
    const limitMm = (1 - RIM_SHARE) * half;
    open = compact(
      clipSurface(
        open,
        valuesAt(open.positionsMm, (x, y, z) => taper(x, y, z) - limitMm),
      ),
    );
    projectOnto(centred, open.positionsMm, pitchMm);
  }
  const halves = valuesAt(open.positionsMm, (x, y, z) =>
    taper ? Math.max(0.5 * RIM_SHARE * half, half - Math.max(0, taper(x, y, z))) : half,
  );
  return thickenSurface(
    open.triangles,
    offsetAlong(centred, open.positionsMm, halves, 1),
    offsetAlong(centred, open.positionsMm, halves, -1),
  );
}

/** A cut that stays clear of the corners of a cell ends so near to its plane, as a share of the pitch. */
const SNAP_SHARE = 0.15;

/** What of an open surface lies in a box, with its edge on the box's faces. */
function cutAtBox(mesh: TriangleMesh, { min, max }: Box, snapMm: number): TriangleMesh {
  const cut = compact(
    clipSurface(
      mesh,
      valuesAt(mesh.positionsMm, (x, y, z) =>
        Math.max(min[0] - x, x - max[0], min[1] - y, y - max[1], min[2] - z, z - max[2]),
      ),
    ),
  );
  const p = cut.positionsMm;
  for (let i = 0; i < p.length; i++) {
    const low = min[i % 3]!;
    const high = max[i % 3]!;
    p[i] = p[i]! < low + snapMm ? low : p[i]! > high - snapMm ? high : p[i]!;
  }
  return cut;
}

function valuesAt(positionsMm: Float64Array, f: DistanceFunction): Float64Array {
  const out = new Float64Array(positionsMm.length / 3);
  for (let v = 0; v < out.length; v++)
    out[v] = f(positionsMm[3 * v]!, positionsMm[3 * v + 1]!, positionsMm[3 * v + 2]!);
  return out;
}

/** Points of a sheet's middle moved to one of its faces (side ±1), half its thickness away. */
function offsetAlong(
  centred: DistanceFunction,
  from: Float64Array,
  halfMm: Float64Array,
  side: 1 | -1,
): Float64Array {
  const out = Float64Array.from(from);
  const h = 0.05;
  const point = new Float64Array(3);
  for (let i = 0; i < out.length; i += 3) {
    const x = out[i]!;
    const y = out[i + 1]!;
    const z = out[i + 2]!;
    const gx = centred(x + h, y, z) - centred(x - h, y, z);
    const gy = centred(x, y + h, z) - centred(x, y - h, z);
    const gz = centred(x, y, z + h) - centred(x, y, z - h);
    const levelMm = side * halfMm[i / 3]!;
    const k = levelMm / Math.max(1e-9, Math.sqrt(gx * gx + gy * gy + gz * gz));
    point[0] = x + gx * k;
    point[1] = y + gy * k;
    point[2] = z + gz * k;
    projectOnto((px, py, pz) => centred(px, py, pz) - levelMm, point, 2 * Math.abs(levelMm));
    out.set(point, i);
  }
  return out;
}

function intersect(a: Box, b: Box): Box | null {
  const min = [0, 1, 2].map((i) => Math.max(a.min[i]!, b.min[i]!)) as [number, number, number];
  const max = [0, 1, 2].map((i) => Math.min(a.max[i]!, b.max[i]!)) as [number, number, number];
  return min.every((m, i) => m < max[i]!) ? { min, max } : null;
}
