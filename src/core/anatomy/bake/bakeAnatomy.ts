/** The exact field sampled once onto textures: see bakedAnatomy.ts for what is stored, leafField.ts for how it stays fast. */
import type { Anatomy, Box, PatientParameters } from '../anatomy.ts';
import type { BakedAnatomy, BakedEntity } from './bakedAnatomy.ts';
import { pointGroupsOf } from '../pointGroups.ts';
import { axisEndMm, type BakedAxes, bakedAxes } from './bakedGrid.ts';
import { type BakeSource, bakeSources } from './bakeSource.ts';
import { assignChannels } from './channelColouring.ts';
import { NO_OWNER } from './distanceByte.ts';
import { bakeFibres } from './fibreVolume.ts';
import { takeOutInterpolationBias } from './interpolationBias.ts';
import { LEAF, PLACE_BYTES } from './fillLeaf.ts';
import { evaluateLeaves, type LeafField } from './leafField.ts';

export interface BakeOptions {
  /** Within the anatomy's focus; outside it, if it has one, the pitch is twice as large. */
  readonly pitchMm: number;
  /** The part to bake; the anatomy's bounds by default. Grown at its far side to whole voxels. */
  readonly bounds?: Box;
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress?: (done01: number) => void;
  /** False evaluates every source at every voxel: slow, for tests of the culling. */
  readonly isCulled?: boolean;
}

export const MAX_CHANNELS = 12;
/**
 * Half the range of a stored distance, in pitches: the corners of a coarse cell that an interface crosses are up to 3.5 from
 * it. The 8-bit step is then 0.03 pitch. Fields need not be right further off than this times the coarsest pitch, 4 mm.
 */
export const BAND_PITCHES = 3.6;
/** What 3 s of baking a region allow; its interfaces keep within the errors that are allowed of them (checks/bakeError.ts). */
export const MAX_VOXELS = 1_500_000;
/** What a body may take that would be too coarse otherwise: more of it is fat, which costs little; 46 MB of textures. */
export const LARGE_BODY_VOXELS = 1_900_000;
/** What the memory for textures allows, at 24 bytes a voxel: for bodies of few structures, which take no time. */
export const MOST_TEXTURE_VOXELS = 2_000_000;

/**
 * The finest pitch of at least `leastMm`, or of what the anatomy asks for, at which a bake stays within the voxel
 * budget, mm, in steps of 0.01; from the anatomy's coarsest one on the budget is that of a large body.
 */
export function budgetPitchMm(
  {
    bounds,
    focus,
    finestPitchMm,
    coarsestPitchMm = Number.POSITIVE_INFINITY,
  }: Pick<Anatomy, 'bounds' | 'focus' | 'finestPitchMm' | 'coarsestPitchMm'>,
  leastMm: number,
  mostVoxels = MAX_VOXELS,
): number {
  let pitch = Math.min(leastMm, finestPitchMm ?? leastMm);
  const most = (): number => (pitch < coarsestPitchMm ? mostVoxels : Math.max(mostVoxels, LARGE_BODY_VOXELS));
  while (voxelCount(bakedAxes(bounds, pitch, focus ?? null)) > most())
    pitch = Math.round(pitch * 100 + 1) / 100;
  return pitch;
}

/** Throws an Error when the pitch is not positive, the grid is over 16 M voxels, or the structures need more than 12 channels. */
export function bakeAnatomy(
  anatomy: Anatomy,
  patient: PatientParameters | null,
  options: BakeOptions,
): BakedAnatomy {
  const { pitchMm, onProgress } = options;
  if (!(pitchMm > 0)) throw new Error(`bakeAnatomy: pitchMm must be above 0, got ${pitchMm}`);
  if (anatomy.structures.length > 250)
    throw new Error(
      `bakeAnatomy: at most 250 structures fit an owner byte, got ${anatomy.structures.length}`,
    );
  const axes = bakedAxes(options.bounds ?? anatomy.bounds, pitchMm, anatomy.focus ?? null);
  const size = [axes[0].count, axes[1].count, axes[2].count] as const;
  const voxels = voxelCount(axes);
  if (!(voxels <= 16e6)) throw new Error(`bakeAnatomy: ${size.join(' × ')} voxels are over 16 million`);
  const bandMm = BAND_PITCHES * pitchMm;
  const sources = bakeSources(anatomy);
  const isCulled = options.isCulled ?? true;
  const field = evaluateLeaves(sources, axes, bandMm, isCulled, (done01) => onProgress?.(0.85 * done01));
  const { channels, count } = assignChannels(field, sources, bandMm, MAX_CHANNELS);
  const textureCount = Math.ceil(count / 4);
  const distances = Array.from({ length: textureCount }, () => new Uint8Array(4 * voxels).fill(255));
  const owners = Array.from({ length: textureCount }, () => new Uint8Array(4 * voxels).fill(NO_OWNER));
  scatter(field, sources, channels, size, distances, owners);
  takeOutInterpolationBias(distances, owners, axes);
  onProgress?.(0.93);
  const bounds: Box = {
    min: [axes[0].fromMm, axes[1].fromMm, axes[2].fromMm],
    max: [axisEndMm(axes[0]), axisEndMm(axes[1]), axisEndMm(axes[2])],
  };
  const fibres = bakeFibres(sources, axes);
  onProgress?.(1);
  const points = pointGroupsOf(anatomy);
  return {
    regionId: anatomy.id,
    patient,
    bounds,
    pitchMm,
    axes,
    size,
    bandMm,
    distances,
    owners,
    entities: entitiesOf(anatomy, sources, channels, bandMm),
    fibres,
    cavity: anatomy.cavity ?? null,
    ...(anatomy.otherCavities?.length ? { otherCavities: anatomy.otherCavities } : {}),
    ...(anatomy.limbAxisMm ? { limbAxisMm: anatomy.limbAxisMm } : {}),
    ...(anatomy.ownTissues?.length ? { ownTissues: anatomy.ownTissues } : {}),
    ...(anatomy.isSmooth ? { isSmooth: true } : {}),
    ...(points.length > 0 ? { points } : {}),
  };
}

const voxelCount = (axes: BakedAxes): number => axes[0].count * axes[1].count * axes[2].count;

/** Every voxel of a channel takes the value of the nearest of its sources, and that one's name while it is near. */
function scatter(
  field: LeafField,
  sources: readonly BakeSource[],
  channels: Int32Array,
  [nx, ny, nz]: readonly [number, number, number],
  distances: readonly Uint8Array[],
  owners: readonly Uint8Array[],
): void {
  const [lx, ly] = field.leafCounts;
  const nearest = new Uint8Array(MAX_CHANNELS);
  for (let leaf = 0; leaf < field.listStart.length; leaf++) {
    const start = field.listStart[leaf]!;
    const count = field.listCount[leaf]!;
    if (count === 0) continue;
    const ox = (leaf % lx) * LEAF;
    const oy = (Math.floor(leaf / lx) % ly) * LEAF;
    const oz = Math.floor(leaf / (lx * ly)) * LEAF;
    for (let v = 0; v < 64; v++) {
      const ix = ox + (v & 3);
      const iy = oy + ((v >> 2) & 3);
      const iz = oz + (v >> 4);
      if (ix >= nx || iy >= ny || iz >= nz) continue;
      const voxel = 4 * (ix + nx * (iy + ny * iz));
      nearest.fill(255);
      for (let k = 0; k < count; k++) {
        const o = (start + k) * PLACE_BYTES + v;
        const d = field.values[o]!;
        if (d === 255) continue;
        const index = field.list[start + k]!;
        const channel = channels[index]!;
        const source = sources[index]!;
        if (source.taper && d < nearest[channel + 1]!) {
          nearest[channel + 1] = d;
          const behind = voxel + ((channel + 1) & 3);
          distances[channel >> 2]![behind] = field.values[o + 128]!;
          owners[channel >> 2]![behind] = NO_OWNER;
        }
        if (d >= nearest[channel]!) continue;
        nearest[channel] = d;
        const at = voxel + (channel & 3);
        distances[channel >> 2]![at] = field.values[o + 64]!;
        // a sheet's carrier jumps where its band ends: its name stops at half the band, so that no false crossing shows
        owners[channel >> 2]![at] = source.isSheet && d > 191 ? NO_OWNER : source.entity;
      }
    }
  }
}

function entitiesOf(
  anatomy: Anatomy,
  sources: readonly BakeSource[],
  channels: Int32Array,
  bandMm: number,
): BakedEntity[] {
  const entities: BakedEntity[] = anatomy.structures.map((s) => ({
    id: s.id,
    tissue: s.tissue,
    channel: -1,
    isSheet: s.sheet !== undefined,
    fromMm: s.sheet ? s.sheet.fromMm : -bandMm,
    toMm: s.sheet ? s.sheet.toMm : 0,
    ...(s.sheet?.taper ? { isTapered: true } : {}),
  }));
  const solid = { isSheet: false, fromMm: -bandMm, toMm: 0 };
  entities.push({ id: anatomy.background.id, tissue: anatomy.background.tissue, channel: -1, ...solid });
  entities.push({ id: 'air', tissue: 'air', channel: -1, ...solid });
  sources.forEach((s, i) => {
    entities[s.entity] = { ...entities[s.entity]!, channel: channels[i]! };
  });
  return entities;
}
