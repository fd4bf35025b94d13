/** How a distance becomes a byte of a texture: −band ↦ 0, +band ↦ 255, clamped. The shader reads t = byte / 255 and takes (2t − 1) · band. */
export function distanceToByte(distanceMm: number, bandMm: number): number {
  const b = Math.round((distanceMm / bandMm + 1) * 127.5);
  return b < 0 ? 0 : b > 255 ? 255 : b;
}

export const byteToDistance = (byte: number, bandMm: number): number => (byte / 127.5 - 1) * bandMm;

/** Owner byte of a voxel whose channel holds nobody within the band. */
export const NO_OWNER = 255;
