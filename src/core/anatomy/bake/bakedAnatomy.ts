/**
 * The exact field sampled once for the image: smooth distance channels on a coarse grid, precedence applied when
 * sampling. Structures that never come within a band of each other share a channel; a second, nearest-filtered
 * volume says whose distance it is. Thin sheets are stored as their smooth carrier. Everything is at rest; the
 * deformation is applied to the point before the look-up.
 */
import type { Box, Cavity, PatientParameters } from '../anatomy.ts';

/** One structure as the sampler sees it. Index in `entities` is its precedence: the lowest index wins. */
export interface BakedEntity {
  /** Structure id; the last two entities are always the background and `air`. */
  readonly id: string;
  readonly tissue: string;
  /** Channel its distance is stored in; −1 for the background. */
  readonly channel: number;
  /** Sheets: inside where fromMm ≤ carrier ≤ toMm. Solids: inside where distance < 0 (fromMm −∞ is stored as −bandMm). */
  readonly isSheet: boolean;
  readonly fromMm: number;
  readonly toMm: number;
}

export interface BakedAnatomy {
  readonly regionId: string;
  readonly patient: PatientParameters | null;
  readonly bounds: Box;
  readonly pitchMm: number;
  /** Voxels along x, y, z; voxel centres at bounds.min + (i + ½) pitch; x fastest. */
  readonly size: readonly [number, number, number];
  /** Distances are stored as round((d / bandMm + 1) · 127.5), clamped. */
  readonly bandMm: number;
  /** One RGBA8 volume per four channels, length 4 · nx · ny · nz: the distance of the channel's nearest entity. */
  readonly distances: readonly Uint8Array[];
  /** Same layout: index in `entities` of that entity, 255 where none is within the band. */
  readonly owners: readonly Uint8Array[];
  readonly entities: readonly BakedEntity[];
  /** Coarser RGBA8 volume over the same bounds: fibre direction as round((v + 1) · 127.5) in RGB (127, 127, 127: none), layer01 in A. */
  readonly fibres: { readonly size: readonly [number, number, number]; readonly data: Uint8Array };
  readonly cavity: Cavity | null;
}
