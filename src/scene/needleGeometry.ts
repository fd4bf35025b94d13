/** A needle with a real bevel, modelled in the needle frame: tip at the origin, +z from hub to tip, bevel facing +x. */
import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { NeedleSpec } from '../core/needle/needle.ts';
import { CURVE_POINTS } from '../core/sim/shaftState.ts';

const AROUND = 20;
const PIECES = CURVE_POINTS - 1;

/** The shaft as a tube that a slanted plane cuts: its lowest point is the tip. */
export function shaftGeometry(needle: NeedleSpec): BufferGeometry {
  const r = needle.outerDiameterMm / 2;
  const inner = needle.innerDiameterMm / 2;
  const positions: number[] = [];
  const indices: number[] = [];
  const slant = (x: number): number => -needle.bevelLengthMm * 0.5 * (1 + x / r);
  const ring = (radius: number, z: (x: number) => number): number => {
    const first = positions.length / 3;
    for (let i = 0; i < AROUND; i++) {
      const a = (2 * Math.PI * i) / AROUND;
      const x = radius * Math.cos(a);
      positions.push(x, radius * Math.sin(a), z(x));
    }
    return first;
  };
  const join = (low: number, high: number): void => {
    for (let i = 0; i < AROUND; i++) {
      const j = (i + 1) % AROUND;
      indices.push(low + i, low + j, high + j, low + i, high + j, high + i);
    }
  };
  // Rings along the shaft, so that it can be bent.
  let behind = ring(r, () => -needle.lengthMm);
  for (let i = 1; i <= PIECES; i++) {
    const z = -needle.lengthMm * (1 - i / PIECES);
    const next = i < PIECES ? ring(r, (x) => Math.min(z, slant(x))) : ring(r, slant);
    join(behind, next);
    behind = next;
  }
  // the ground face from rim to lumen, and a little way into the lumen
  join(ring(r, slant), ring(inner, slant));
  join(
    ring(inner, slant),
    ring(inner, (x) => slant(x) - 3 * r),
  );
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return geometry;
}

/** Colour code of hubs by outer diameter, ISO 6009:2016, sRGB approximations. */
const HUB_COLOURS: Readonly<Record<number, string>> = {
  16: '#e8e8e8',
  18: '#e58fa6',
  19: '#e9dcb5',
  20: '#e8c832',
  21: '#2f8f5b',
  22: '#2b2d30',
  23: '#3a78c2',
  25: '#e2792b',
  27: '#8f9499',
};

export const hubColourOf = (gaugeG: number): string => HUB_COLOURS[gaugeG] ?? '#b9bec3';
