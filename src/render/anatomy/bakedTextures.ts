/** The baked anatomy on the GPU: its volumes and the uniform block of shaders/anatomy/baked_block.glsl. */
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { BakedAxis } from '../../core/anatomy/bake/bakedGrid.ts';
import { canFilterFloat, createTable } from '../gl/texture.ts';
import type { UniformBlock } from '../gl/uniformBlock.ts';
import { BakedUpload, type BakedVolumes } from './bakedUpload.ts';
import { cavityTable } from './deformationUniforms.ts';

export const BAKED_ENTITIES = 64;
const FIRST_ENTITY_ROW = 7;
export const BAKED_ROWS = FIRST_ENTITY_ROW + BAKED_ENTITIES;
const SOLID_FROM_MM = -1000;

export interface BakedTextures extends BakedVolumes {
  /** One empty texel where the region has no cavity. */
  readonly cavity: WebGLTexture;
}

/** All of it at once. Throws an Error when the anatomy is too large for the shader. */
export function createBakedTextures(
  gl: WebGL2RenderingContext,
  block: UniformBlock,
  baked: BakedAnatomy,
): BakedTextures {
  const upload = new BakedUpload(gl, baked);
  upload.step(true);
  return bakedTextures(gl, block, baked, upload.keep());
}

/**
 * The textures of an anatomy whose volumes are on the GPU, and its numbers in the block. Throws an Error when the
 * anatomy is too large for the shader; nothing has changed then.
 */
export function bakedTextures(
  gl: WebGL2RenderingContext,
  block: UniformBlock,
  baked: BakedAnatomy,
  volumes: BakedVolumes,
): BakedTextures {
  const { entities, bounds, axes, bandMm } = baked;
  if (entities.length > BAKED_ENTITIES || baked.distances.length > 3)
    throw new Error(
      `The anatomy "${baked.regionId}" has ${entities.length} parts in ${baked.distances.length * 4} channels; ` +
        `the image can hold ${BAKED_ENTITIES} in 12.`,
    );
  block.row(0, bounds.min[0], bounds.min[1], bounds.min[2], bandMm);
  // texture coordinate per mm on stretch s of an axis
  const slope = (a: BakedAxis, s: 0 | 1 | 2): number => 1 / (a.pitchesMm[s] * a.count);
  const axisRow = (row: number, of: (a: BakedAxis) => number): void =>
    block.row(row, of(axes[0]), of(axes[1]), of(axes[2]), 0);
  axisRow(1, (a) => slope(a, 0));
  axisRow(2, (a) => a.breaksMm[0]);
  axisRow(3, (a) => slope(a, 1) - slope(a, 0));
  axisRow(4, (a) => a.breaksMm[1]);
  axisRow(5, (a) => slope(a, 2) - slope(a, 1));
  block.intRow(6, entities.length - 1, entities.length, 0, 0);
  entities.forEach((e, i) => {
    const [from, to] = e.isSheet ? [e.fromMm, e.toMm] : [SOLID_FROM_MM, 0];
    block.row(FIRST_ENTITY_ROW + i, from, to, e.isTapered ? 1 : 0, 0);
  });
  block.upload();
  const { cavity } = baked;
  const filter = canFilterFloat(gl) ? 'linear' : 'nearest';
  return {
    ...volumes,
    cavity: cavity
      ? createTable(gl, cavity.angleCount, cavity.heightCount, cavityTable(cavity), filter)
      : createTable(gl, 1, 1, new Float32Array(4)),
  };
}

/** Moves the walls of solids in by their shifts, mm; uploads only what has changed. */
export function writeWalls(
  block: UniformBlock,
  baked: BakedAnatomy,
  wallShiftsMm: Float32Array | undefined,
): void {
  let isChanged = false;
  baked.entities.forEach((entity, i) => {
    const to = -(wallShiftsMm?.[i] ?? 0) + 0;
    const at = 4 * (FIRST_ENTITY_ROW + i) + 1;
    if (entity.isSheet || block.floats[at] === Math.fround(to)) return;
    block.floats[at] = to;
    isChanged = true;
  });
  if (isChanged) block.upload();
}
