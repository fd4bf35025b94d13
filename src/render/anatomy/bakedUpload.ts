/**
 * A second anatomy on its way to the GPU while the first is still drawn: a slab of its volumes a frame, so that no frame
 * waits for all of them. For that while both lie in the GPU's memory.
 */
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { createEmptyVolume, type TextureFilter, updateVolume } from '../gl/texture.ts';

/** Bytes that one frame sends: a millisecond or two. */
const BYTES_PER_FRAME = 4_000_000;
/** A texture unit that no program uses, so that what is bound to the others stays. */
const SPARE_UNIT = 16;

interface Part {
  readonly texture: WebGLTexture;
  readonly size: readonly [number, number, number];
  readonly data: Uint8Array;
}

export interface BakedVolumes {
  readonly distances: readonly WebGLTexture[];
  readonly owners: readonly WebGLTexture[];
  readonly fibres: WebGLTexture;
}

export class BakedUpload {
  readonly volumes: BakedVolumes;
  private readonly parts: Part[] = [];
  private slice = 0;
  private isKept = false;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly baked: BakedAnatomy,
  ) {
    const add = (size: Part['size'], data: Uint8Array, filter: TextureFilter): WebGLTexture => {
      this.takeSpareUnit();
      const texture = createEmptyVolume(gl, size, { filter, wrap: 'clamp' });
      this.parts.push({ texture, size, data });
      return texture;
    };
    const { size, fibres } = baked;
    this.volumes = {
      distances: baked.distances.map((data) => add(size, data, 'linear')),
      owners: baked.owners.map((data) => add(size, data, 'nearest')),
      fibres: add(fibres.size, fibres.data, 'linear'),
    };
  }

  /** Sends the next slab, or with `isAll` whatever is left; true once all of it is there. */
  step(isAll = false): boolean {
    let left = isAll ? Number.POSITIVE_INFINITY : BYTES_PER_FRAME;
    while (left > 0) {
      const part = this.parts[0];
      if (!part) return true;
      const [nx, ny, nz] = part.size;
      const bytes = 4 * nx * ny;
      const count = Math.min(nz - this.slice, Math.max(1, Math.floor(left / bytes)));
      this.takeSpareUnit();
      updateVolume(this.gl, part.texture, part.size, this.slice, count, part.data);
      this.slice += count;
      left -= count * bytes;
      if (this.slice === nz) {
        this.parts.shift();
        this.slice = 0;
      }
    }
    return this.parts.length === 0;
  }

  /** The volumes belong to the caller from here on. */
  keep(): BakedVolumes {
    this.isKept = true;
    return this.volumes;
  }

  /** Drops what was sent, unless it was kept. */
  dispose(): void {
    if (this.isKept) return;
    deleteVolumes(this.gl, this.volumes);
  }

  private takeSpareUnit(): void {
    this.gl.activeTexture(this.gl.TEXTURE0 + SPARE_UNIT);
  }
}

export function deleteVolumes(gl: WebGL2RenderingContext, volumes: BakedVolumes): void {
  for (const texture of [...volumes.distances, ...volumes.owners, volumes.fibres]) gl.deleteTexture(texture);
}
