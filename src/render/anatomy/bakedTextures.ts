/** The baked anatomy on the GPU: its volumes and the uniform block of shaders/anatomy/baked_block.glsl. */
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { createTable, createVolume } from '../gl/texture.ts';
import type { UniformBlock } from '../gl/uniformBlock.ts';
import { cavityTable } from './deformationUniforms.ts';

export const BAKED_ENTITIES = 64;
export const BAKED_ROWS = 3 + BAKED_ENTITIES;
const SOLID_FROM_MM = -1000;

export interface BakedTextures {
  /** One volume of four channels each. */
  readonly distances: readonly WebGLTexture[];
  readonly owners: readonly WebGLTexture[];
  readonly fibres: WebGLTexture;
  /** One empty texel where the region has no cavity. */
  readonly cavity: WebGLTexture;
}

/** Throws an Error when the anatomy is too large for the shader. */
export function createBakedTextures(
  gl: WebGL2RenderingContext,
  block: UniformBlock,
  baked: BakedAnatomy,
): BakedTextures {
  const { entities, bounds, size, pitchMm, bandMm } = baked;
  if (entities.length > BAKED_ENTITIES || baked.distances.length > 3)
    throw new Error(
      `The anatomy "${baked.regionId}" has ${entities.length} parts in ${baked.distances.length * 4} channels; ` +
        `the image can hold ${BAKED_ENTITIES} in 12.`,
    );
  block.row(0, bounds.min[0], bounds.min[1], bounds.min[2], bandMm);
  block.row(1, 1 / (pitchMm * size[0]), 1 / (pitchMm * size[1]), 1 / (pitchMm * size[2]), 0);
  block.intRow(2, entities.length - 1, entities.length, 0, 0);
  entities.forEach((e, i) => {
    block.row(3 + i, e.isSheet ? e.fromMm : SOLID_FROM_MM, e.isSheet ? e.toMm : 0, 0, 0);
  });
  block.upload();
  const linear = { filter: 'linear', wrap: 'clamp' } as const;
  const nearest = { filter: 'nearest', wrap: 'clamp' } as const;
  const { cavity } = baked;
  return {
    distances: baked.distances.map((data) => createVolume(gl, size, data, linear)),
    owners: baked.owners.map((data) => createVolume(gl, size, data, nearest)),
    fibres: createVolume(gl, baked.fibres.size, baked.fibres.data, linear),
    cavity: cavity
      ? createTable(gl, cavity.angleCount, cavity.heightCount, cavityTable(cavity))
      : createTable(gl, 1, 1, new Float32Array(4)),
  };
}
