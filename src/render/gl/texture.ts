/** Textures from data the processor holds. Every one is complete at once: no mip levels, storage never changes. */

export type TextureWrap = 'clamp' | 'repeat';
export type TextureFilter = 'nearest' | 'linear';

export interface TextureSampling {
  readonly filter: TextureFilter;
  readonly wrap: TextureWrap;
}

function sampling(gl: WebGL2RenderingContext, target: number, s: TextureSampling): void {
  const filter = s.filter === 'linear' ? gl.LINEAR : gl.NEAREST;
  const wrap = s.wrap === 'repeat' ? gl.REPEAT : gl.CLAMP_TO_EDGE;
  gl.texParameteri(target, gl.TEXTURE_MIN_FILTER, filter);
  gl.texParameteri(target, gl.TEXTURE_MAG_FILTER, filter);
  gl.texParameteri(target, gl.TEXTURE_WRAP_S, wrap);
  gl.texParameteri(target, gl.TEXTURE_WRAP_T, wrap);
  if (target === gl.TEXTURE_3D) gl.texParameteri(target, gl.TEXTURE_WRAP_R, wrap);
}

function make(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  if (!texture) throw new Error('The graphics context is lost: no texture could be made.');
  return texture;
}

/** RGBA8 volume; `data` holds 4 · nx · ny · nz bytes, x fastest. */
export function createVolume(
  gl: WebGL2RenderingContext,
  size: readonly [number, number, number],
  data: Uint8Array,
  how: TextureSampling,
): WebGLTexture {
  const texture = createEmptyVolume(gl, size, how);
  updateVolume(gl, texture, size, 0, size[2], data);
  return texture;
}

/** The same without its bytes, for `updateVolume` to bring. */
export function createEmptyVolume(
  gl: WebGL2RenderingContext,
  size: readonly [number, number, number],
  how: TextureSampling,
): WebGLTexture {
  const texture = make(gl);
  gl.bindTexture(gl.TEXTURE_3D, texture);
  gl.texStorage3D(gl.TEXTURE_3D, 1, gl.RGBA8, size[0], size[1], size[2]);
  sampling(gl, gl.TEXTURE_3D, how);
  return texture;
}

/** Writes `count` slices from `slice` on; `data` is that of the whole volume. */
export function updateVolume(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture,
  size: readonly [number, number, number],
  slice: number,
  count: number,
  data: Uint8Array,
): void {
  const [nx, ny] = size;
  const bytes = 4 * nx * ny;
  gl.bindTexture(gl.TEXTURE_3D, texture);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  const part = data.subarray(slice * bytes, (slice + count) * bytes);
  gl.texSubImage3D(gl.TEXTURE_3D, 0, 0, 0, slice, nx, ny, count, gl.RGBA, gl.UNSIGNED_BYTE, part);
}

/** 32-bit textures can be filtered; asking also switches it on. */
export const canFilterFloat = (gl: WebGL2RenderingContext): boolean =>
  gl.getExtension('OES_texture_float_linear') !== null;

/** RGBA32F table; `data` may be null for one that is filled later. Only `texelFetch` reads it where the filter is nearest. */
export function createTable(
  gl: WebGL2RenderingContext,
  width: number,
  height: number,
  data: Float32Array | null,
  filter: TextureFilter = 'nearest',
): WebGLTexture {
  const texture = make(gl);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, width, height);
  if (data) updateTable(gl, texture, width, height, data);
  sampling(gl, gl.TEXTURE_2D, { filter, wrap: 'clamp' });
  return texture;
}

/** Overwrites a table made by `createTable`. */
export function updateTable(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture,
  width: number,
  height: number,
  data: Float32Array,
): void {
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.FLOAT, data);
}
