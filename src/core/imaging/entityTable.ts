/**
 * What the sampler's owner indices mean for the image: 12 floats per entity (three vec4): the axes u (along the
 * fibres), v (depth), w of its texture in the texture frame, and with them the tissue's row, the thickness of a
 * layered structure and the number of its laminae.
 *
 * Order: the anatomy's structures, its background, air, coupling gel, the cavity's fluid, then the boluses' fluid.
 */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { BakedAnatomy } from '../anatomy/bake/bakedAnatomy.ts';
import { sampleBaked, sampleBakedFibre, createBakedSample } from '../anatomy/bake/sampleBaked.ts';
import type { Vec3 } from '../math/vec3.ts';
import { createTexturePoint, textureFrameInto, type TextureFrame } from './textureFrame.ts';
import { BODY_NOMINAL, type NominalAttenuation } from './depthTable.ts';
import { createTissueTable } from './tissueTable.ts';
import { tissueById, type Tissue } from './tissues.ts';

export const ENTITY_STRIDE = 12;
export const E_U = 0; // u axis, tissue row
export const E_V = 4; // v axis, thickness mm
export const E_W = 8; // w axis, laminae

/** What the fluids are made of. */
export interface FluidTissues {
  readonly cavity: string;
  readonly injectate: string;
}

export const DEFAULT_FLUIDS: FluidTissues = { cavity: 'synovial-fluid', injectate: 'local-anaesthetic' };

export interface MaterialTables {
  readonly frame: TextureFrame;
  readonly entities: Float32Array;
  readonly entityCount: number;
  readonly tissues: Float32Array;
  readonly tissueList: readonly Tissue[];
  readonly background: number;
  readonly air: number;
  readonly couplingGel: number;
  readonly cavityFluid: number;
  readonly bolusFluid: number;
  readonly isSmooth: boolean;
  /** Attenuation that the depth gain undoes: a phantom's own, the mean of tissue in a body. */
  readonly nominal: NominalAttenuation;
}

/** Laminae are drawn in structures that have a layer coordinate and at least this many named layers. */
const LAMINAE = 3;
/** Nominal thickness of a layered structure over which its layer coordinate runs, mm [TKU: quadriceps tendon]. */
export const LAYERED_THICKNESS_MM = 6.8;

interface EntitySource {
  readonly tissue: string;
  /** Sum of fibre directions in the texture frame, or null. */
  readonly fibre: Vec3 | null;
  readonly laminae: number;
}

function build(
  sources: readonly EntitySource[],
  frame: TextureFrame,
  own: readonly Tissue[],
  fluids: FluidTissues,
  isSmooth: boolean,
): MaterialTables {
  const count = sources.length;
  const ids = [...sources.map((s) => s.tissue), 'air', 'water', fluids.cavity, fluids.injectate];
  const tissueList: Tissue[] = [];
  const rowOf = (id: string): number => {
    const known = tissueList.findIndex((t) => t.id === id);
    return known >= 0 ? known : tissueList.push(tissueById(id, own)) - 1;
  };
  const entities = new Float32Array(ENTITY_STRIDE * ids.length);
  ids.forEach((id, index) => {
    const source = sources[index];
    const [u, v, w] = axesFor(source?.fibre ?? null);
    entities.set(
      [...u, rowOf(id), ...v, LAYERED_THICKNESS_MM, ...w, source?.laminae ?? 0],
      index * ENTITY_STRIDE,
    );
  });
  const medium = tissueById(sources[count - 1]!.tissue, own);
  return {
    frame,
    entities,
    entityCount: ids.length,
    tissues: createTissueTable(tissueList, isSmooth),
    tissueList,
    background: count - 1,
    air: count,
    couplingGel: count + 1,
    cavityFluid: count + 2,
    bolusFluid: count + 3,
    isSmooth,
    nominal: isSmooth
      ? { dbPerCmPerMHz: medium.attenuationDbPerCmPerMHz, exponent: medium.attenuationExponent }
      : BODY_NOMINAL,
  };
}

/** Texture axes of a mean fibre direction: u along it, v as near to depth as it lets, w across both. */
function axesFor(fibre: Vec3 | null): [Vec3, Vec3, Vec3] {
  if (!fibre)
    return [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
  const length = Math.sqrt(fibre[0] * fibre[0] + fibre[1] * fibre[1] + fibre[2] * fibre[2]);
  const u: Vec3 = length > 1e-6 ? [fibre[0] / length, fibre[1] / length, fibre[2] / length] : [0, 0, 1];
  const v: Vec3 =
    Math.abs(u[1]) < 0.95
      ? [-u[0] * u[1], 1 - u[1] * u[1], -u[2] * u[1]]
      : [1 - u[0] * u[0], -u[0] * u[1], -u[0] * u[2]];
  const l = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  v[0] /= l;
  v[1] /= l;
  v[2] /= l;
  const w: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  return [u, v, w];
}

/** Adds a fibre direction, turned to the side of the sum, so that opposite senses do not cancel. */
function addFibre(sum: Vec3, point: ReturnType<typeof createTexturePoint>, fibre: Vec3): void {
  const a = dot(point.across, fibre);
  const d = dot(point.depth, fibre);
  const t = dot(point.third, fibre);
  const k = sum[0] * a + sum[1] * d + sum[2] * t < 0 ? -1 : 1;
  sum[0] += k * a;
  sum[1] += k * d;
  sum[2] += k * t;
}

const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Tables of an anatomy's exact field. Fibre directions are averaged over a grid of points inside each structure. */
export function materialTablesOf(
  anatomy: Anatomy,
  frame: TextureFrame,
  fluids: FluidTissues = DEFAULT_FLUIDS,
): MaterialTables {
  const point = createTexturePoint();
  const fibre: Vec3 = [0, 0, 0];
  const sources: EntitySource[] = anatomy.structures.map((s) => {
    const laminae = s.layer01 && (s.layerNames?.length ?? 0) >= LAMINAE ? LAMINAE : 0;
    if (!s.fibreInto) return { tissue: s.tissue, fibre: null, laminae };
    const sum: Vec3 = [0, 0, 0];
    const { min, max } = s.bounds;
    const n = 9;
    for (let i = 0; i < n * n * n; i++) {
      const x = min[0] + ((max[0] - min[0]) * ((i % n) + 0.5)) / n;
      const y = min[1] + ((max[1] - min[1]) * ((Math.floor(i / n) % n) + 0.5)) / n;
      const z = min[2] + ((max[2] - min[2]) * (Math.floor(i / (n * n)) + 0.5)) / n;
      if (s.signedDistance(x, y, z) > 0.5) continue;
      s.fibreInto(x, y, z, fibre);
      textureFrameInto(frame, x, y, z, point);
      addFibre(sum, point, fibre);
    }
    return { tissue: s.tissue, fibre: sum, laminae };
  });
  sources.push({ tissue: anatomy.background.tissue, fibre: null, laminae: 0 });
  return build(
    sources,
    frame,
    (anatomy.ownTissues ?? []) as readonly Tissue[],
    fluids,
    anatomy.isSmooth ?? false,
  );
}

/** Tables of a baked anatomy, from its bytes alone. */
export function materialTablesOfBaked(
  baked: BakedAnatomy,
  frame: TextureFrame,
  fluids: FluidTissues = DEFAULT_FLUIDS,
): MaterialTables {
  const structureCount = baked.entities.length - 2;
  const sums: (Vec3 | null)[] = baked.entities.map(() => null);
  const layered = new Uint8Array(baked.entities.length);
  const sample = createBakedSample();
  const point = createTexturePoint();
  const fibre: Vec3 = [0, 0, 0];
  const { min, max } = baked.bounds;
  const step = 4;
  for (let z = min[2] + step / 2; z < max[2]; z += step)
    for (let y = min[1] + step / 2; y < max[1]; y += step)
      for (let x = min[0] + step / 2; x < max[0]; x += step) {
        const layer = sampleBakedFibre(baked, x, y, z, fibre);
        if (fibre[0] === 0 && fibre[1] === 0 && fibre[2] === 0) continue;
        sampleBaked(baked, x, y, z, sample);
        if (sample.owner >= structureCount) continue;
        if (layer > 0.1 && layer < 0.9) layered[sample.owner] = 1;
        textureFrameInto(frame, x, y, z, point);
        const sum = sums[sample.owner] ?? [0, 0, 0];
        sums[sample.owner] = sum;
        addFibre(sum, point, fibre);
      }
  const sources = baked.entities.slice(0, structureCount + 1).map((e, i) => ({
    tissue: e.tissue,
    fibre: sums[i] ?? null,
    laminae: layered[i] && e.tissue === 'tendon' ? LAMINAE : 0,
  }));
  return build(
    sources,
    frame,
    (baked.ownTissues ?? []) as readonly Tissue[],
    fluids,
    baked.isSmooth ?? false,
  );
}

/** Level that the tissue of an entity has by itself, dB. */
export const entityLevelDb = (tables: MaterialTables, entity: number): number =>
  tables.tissueList[tables.entities[entity * ENTITY_STRIDE + E_U + 3]!]!.echoDb;
