/**
 * The exact field sampled once for the image: smooth distance channels on a coarse grid, precedence applied when
 * sampling. Structures that never come within a band of each other share a channel; a second, nearest-filtered
 * volume says whose distance it is. Thin sheets are stored as their smooth carrier. Everything is at rest; the
 * deformation is applied to the point before the look-up.
 */
import type { Box, Cavity, PatientParameters } from '../anatomy.ts';
import type { PointGroup } from '../pointGroups.ts';
import type { BakedAxes } from './bakedGrid.ts';

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
  /** True for a sheet with an outline: the channel behind its own (always an odd one) holds its taper. */
  readonly isTapered?: boolean;
}

export interface BakedAnatomy {
  readonly regionId: string;
  readonly patient: PatientParameters | null;
  readonly bounds: Box;
  /** The finest distance of two voxels, mm. */
  readonly pitchMm: number;
  /** Where the voxels lie along x, y, z. */
  readonly axes: BakedAxes;
  /** Voxels along x, y, z; x fastest. */
  readonly size: readonly [number, number, number];
  /** Distances, without the bias of their interpolation (interpolationBias.ts), are stored as round((d / bandMm + 1) · 127.5), clamped. */
  readonly bandMm: number;
  /** One RGBA8 volume per four channels, length 4 · nx · ny · nz: the distance of the channel's nearest entity. */
  readonly distances: readonly Uint8Array[];
  /** Same layout: index in `entities` of that entity, 255 where none is within the band. */
  readonly owners: readonly Uint8Array[];
  readonly entities: readonly BakedEntity[];
  /** Coarser RGBA8 volume that divides the same voxels evenly: fibre direction as round((v + 1) · 127.5) in RGB (127, 127, 127: none), layer01 in A. */
  readonly fibres: { readonly size: readonly [number, number, number]; readonly data: Uint8Array };
  readonly cavity: Cavity | null;
  readonly otherCavities?: readonly Cavity[];
  /** As in Anatomy. */
  readonly limbAxisMm?: readonly [number, number];
  readonly ownTissues?: readonly unknown[];
  readonly isSmooth?: boolean;
  readonly points?: readonly PointGroup[];
}
