/** Linear reading of a small map of `channels` floats per cell, as a texture does it: coordinates in 0–1, edges continued. */
export function readMap(
  data: Float32Array,
  channels: number,
  width: number,
  height: number,
  x01: number,
  y01: number,
  out: Float64Array | number[],
): void {
  const fx = limit(x01 * width - 0.5, width - 1);
  const fy = limit(y01 * height - 0.5, height - 1);
  const ix = Math.min(Math.floor(fx), Math.max(0, width - 2));
  const iy = Math.min(Math.floor(fy), Math.max(0, height - 2));
  const tx = fx - ix;
  const ty = fy - iy;
  const o = (iy * width + ix) * channels;
  const right = width > 1 ? channels : 0;
  const down = height > 1 ? width * channels : 0;
  for (let k = 0; k < channels; k++) {
    const top = data[o + k]! + (data[o + right + k]! - data[o + k]!) * tx;
    const low = data[o + down + k]! + (data[o + down + right + k]! - data[o + down + k]!) * tx;
    out[k] = top + (low - top) * ty;
  }
}

const limit = (f: number, most: number): number => (f < 0 ? 0 : f > most ? most : f);
