/** Samples the exact field of an anatomy under a deformation. The same rules as `bake/sampleBaked.ts`. */
import { OWNER_BACKGROUND } from '../anatomy/tissueField.ts';
import type { TissueField } from '../anatomy/tissueField.ts';
import type { Vec3 } from '../math/vec3.ts';
import type { MaterialTables } from './entityTable.ts';
import { COUPLING_GEL_MM, type FieldSample, type FieldSampler, INTERFACE_BAND_MM } from './fieldSample.ts';
import { overlayFluid } from './fluidOverlay.ts';

/** What lies under an owner counts as across its own boundary when it comes this near to it, mm. */
const ACROSS_SLACK_MM = 0.15;
/** Farther than this a structure changes nothing, mm; with a little room for rounding. */
const OUT_OF_SIGHT_MM = INTERFACE_BAND_MM + ACROSS_SLACK_MM + 1e-6;

export function exactSampler(
  field: TissueField,
  tables: MaterialTables,
  /** Added to the distance of each structure, mm: positive where its wall has moved in. */
  wallShiftsMm?: Float32Array,
): FieldSampler {
  const { anatomy, deformation } = field;
  const structures = anatomy.structures;
  const count = structures.length;
  const boxes = new Float64Array(6 * count);
  structures.forEach((s, i) => {
    for (let k = 0; k < 3; k++) {
      boxes[6 * i + k] = s.bounds.min[k]! - INTERFACE_BAND_MM;
      boxes[6 * i + 3 + k] = s.bounds.max[k]! + INTERFACE_BAND_MM;
    }
  });
  const hasInside = structures.map((s) => !s.pointsMm);
  // A structure found far away stays out of sight round that point as far as its distance can fall: centre and square of
  // that radius, of each. Samples follow lines, so most structures are asked once in many of them.
  const far = new Float64Array(4 * count).fill(-1);

  const atRest = (x: number, y: number, z: number, out: FieldSample): void => {
    const outside = anatomy.surface(x, y, z);
    out.outsideMm = outside;
    let owner = tables.background;
    let least = INTERFACE_BAND_MM;
    let across = tables.background;
    let isOwnEnd = false;
    if (outside > 0) {
      owner = outside < COUPLING_GEL_MM ? tables.couplingGel : tables.air;
      least = outside;
      isOwnEnd = true;
    } else if (-outside < least) {
      least = -outside;
      across = tables.couplingGel;
    }
    for (let i = 0; i < count; i++) {
      const b = 6 * i;
      if (
        x < boxes[b]! ||
        x > boxes[b + 3]! ||
        y < boxes[b + 1]! ||
        y > boxes[b + 4]! ||
        z < boxes[b + 2]! ||
        z > boxes[b + 5]! ||
        !hasInside[i]
      )
        continue;
      const f = 4 * i;
      const fx = x - far[f]!;
      const fy = y - far[f + 1]!;
      const fz = z - far[f + 2]!;
      if (fx * fx + fy * fy + fz * fz < far[f + 3]!) continue;
      const structure = structures[i]!;
      const d = structure.signedDistance(x, y, z) + (wallShiftsMm ? wallShiftsMm[i]! : 0);
      if (d > OUT_OF_SIGHT_MM) {
        const radius = (d - OUT_OF_SIGHT_MM) / Math.max(1, structure.lipschitz);
        far[f] = x;
        far[f + 1] = y;
        far[f + 2] = z;
        far[f + 3] = radius * radius;
        continue;
      }
      if (owner === tables.background) {
        if (d >= 0) {
          if (d < least) {
            least = d;
            across = i;
          }
          continue;
        }
        owner = i;
        // The owner's own end, unless a winner's surface is as near.
        if (-d + ACROSS_SLACK_MM < least || (-d < least && across === tables.background)) {
          isOwnEnd = true;
          least = -d;
          across = tables.background;
        } else if (-d < least) least = -d;
        if (!isOwnEnd) break;
      } else if (isOwnEnd && d < least + ACROSS_SLACK_MM) {
        across = i;
        break;
      }
    }
    out.owner = owner;
    out.interfaceMm = least;
    out.across = across;
  };

  return {
    sample(x, y, z, out) {
      const kind = deformation.restInto(x, y, z, out.restMm);
      if (kind === 'tissue') {
        atRest(out.restMm[0], out.restMm[1], out.restMm[2], out);
        out.interfaceMm = Math.min(out.interfaceMm + deformation.lastFartherMm, INTERFACE_BAND_MM);
      }
      for (let k = 0; k < 3; k++) out.restMm[k] = deformation.lastShownMm[k]!;
      overlayFluid(deformation, kind, tables, out);
    },
    fibre(sample, out: Vec3) {
      const s = structures[sample.owner];
      out[0] = 0;
      out[1] = 0;
      out[2] = 0;
      if (!s) return 0;
      const [x, y, z] = sample.restMm;
      if (s.fibreInto) s.fibreInto(x, y, z, out);
      return s.layer01 ? s.layer01(x, y, z) : 0;
    },
  };
}

/** The owner's index of `TissueField` in the entity table. */
export const entityOfOwner = (owner: number, tables: MaterialTables): number =>
  owner >= 0 ? owner : owner === OWNER_BACKGROUND ? tables.background : tables.air;
