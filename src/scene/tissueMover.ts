/**
 * Moves the vertices of the meshes with the tissue, by the one displacement field that the image and the score use. Far
 * from probe, needle and pools only the fluid of the cavity and the fat that is shown move anything, and that is kept until
 * it changes.
 */
import type { BufferAttribute, BufferGeometry } from 'three';
import type { Cavity } from '../core/anatomy/anatomy.ts';
import { bolusRadiusMm, bolusReachMm, type DeformationState } from '../core/anatomy/deformation.ts';
import { DeformedPoint } from '../core/anatomy/deformedPoint.ts';
import type { FatChange } from '../core/anatomy/fatCover.ts';
import { inverseTransformPointInto } from '../core/frames/frames.ts';
import type { Vec3 } from '../core/math/vec3.ts';

/** Beyond the face the push of the probe is less than 0.02 of what it is under it, mm. */
const BESIDE_FACE_MM = 20;
/** A needle moves nothing farther off than this, mm. */
const BESIDE_NEEDLE_MM = 12;
/** Changes of the fluid that are worth moving every vertex, mL, and the share that a hand presses out. */
const STEP_ML = 0.1;
const STEP_PRESSED = 0.05;

const REST_KEY = 'restMm';

interface Part {
  readonly position: BufferAttribute;
  /** At rest, and as fluid and fat alone have pushed it. */
  readonly rest: Float32Array;
  readonly pushed: Float32Array;
  /** 1 where the vertex was moved off `pushed` at the last call. */
  readonly isMoved: Uint8Array;
}

export class TissueMover {
  private readonly parts: readonly Part[];
  private shownMl = Number.NaN;
  private shownPressed01 = 0;
  private shownFat: FatChange | null = null;
  private readonly p: Vec3 = [0, 0, 0];
  private readonly local: Vec3 = [0, 0, 0];

  /** The geometries' positions, world frame, mm, are those at rest when they are first given; they are moved in place. */
  constructor(
    geometries: readonly BufferGeometry[],
    private readonly cavity: Cavity | undefined,
  ) {
    this.parts = geometries.map((geometry) => {
      const position = geometry.getAttribute('position') as BufferAttribute;
      // Meshes outlive the view that moves them.
      const rest =
        (geometry.userData[REST_KEY] as Float32Array | undefined) ?? Float32Array.from(position.array);
      geometry.userData[REST_KEY] = rest;
      return { position, rest, pushed: rest.slice(), isMoved: new Uint8Array(position.count) };
    });
  }

  move(state: DeformationState): void {
    const isBodyNew = this.followBody(state);
    const point = new DeformedPoint(this.cavity, state);
    const { p } = this;
    for (const { position, rest, pushed, isMoved } of this.parts) {
      const shown = position.array as Float32Array;
      let isChanged = isBodyNew;
      for (let i = 0, o = 0; i < isMoved.length; i++, o += 3) {
        const isNear = this.isNear(state, pushed[o]!, pushed[o + 1]!, pushed[o + 2]!);
        if (!isNear && !isMoved[i] && !isBodyNew) continue;
        if (isNear) {
          for (let k = 0; k < 3; k++) p[k] = rest[o + k]!;
          point.move(p);
          for (let k = 0; k < 3; k++) shown[o + k] = p[k]!;
        } else for (let k = 0; k < 3; k++) shown[o + k] = pushed[o + k]!;
        isMoved[i] = isNear ? 1 : 0;
        isChanged = true;
      }
      if (isChanged) position.needsUpdate = true;
    }
  }

  /** Pushes every vertex by fluid and fat where those have changed noticeably. */
  private followBody({ cavityVolumeMl, cavityPressed01 = 0, fat = null }: DeformationState): boolean {
    const isFluidSame =
      !this.cavity ||
      (Math.abs(cavityVolumeMl - this.shownMl) < STEP_ML &&
        Math.abs(cavityPressed01 - this.shownPressed01) < STEP_PRESSED);
    if (isFluidSame && fat === this.shownFat) return false;
    this.shownFat = fat;
    this.shownMl = cavityVolumeMl;
    this.shownPressed01 = cavityPressed01;
    const body = new DeformedPoint(this.cavity, {
      probe: null,
      cavityVolumeMl,
      boluses: [],
      cavityPressed01,
      fat,
    });
    const { p } = this;
    for (const { rest, pushed } of this.parts)
      for (let o = 0; o < rest.length; o += 3) {
        for (let k = 0; k < 3; k++) p[k] = rest[o + k]!;
        body.move(p);
        for (let k = 0; k < 3; k++) pushed[o + k] = p[k]!;
      }
    return true;
  }

  /** Whether probe, needle or a pool may move what the fluid has pushed to a place. */
  private isNear({ probe, needle, boluses }: DeformationState, x: number, y: number, z: number): boolean {
    const { p, local } = this;
    p[0] = x;
    p[1] = y;
    p[2] = z;
    if (probe && probe.indentationMm > 0) {
      inverseTransformPointInto(probe.worldFromTransducer, p, local);
      if (
        local[1] < probe.stopDepthMm &&
        Math.abs(local[0]) < probe.halfWidthMm + BESIDE_FACE_MM &&
        Math.abs(local[2]) < probe.halfHeightMm + BESIDE_FACE_MM
      )
        return true;
    }
    if (needle) {
      const { tipMm, axis } = needle;
      const dx = x - tipMm[0];
      const dy = y - tipMm[1];
      const dz = z - tipMm[2];
      const along = dx * axis[0] + dy * axis[1] + dz * axis[2];
      const aside2 = dx * dx + dy * dy + dz * dz - along * along;
      if (along < BESIDE_NEEDLE_MM && aside2 < BESIDE_NEEDLE_MM * BESIDE_NEEDLE_MM) return true;
    }
    for (let i = 0; i < boluses.length; i++) {
      const { centreMm, volumeMl } = boluses[i]!;
      const radius = bolusRadiusMm(volumeMl);
      const reach = radius + bolusReachMm(radius);
      const dx = x - centreMm[0];
      const dy = y - centreMm[1];
      const dz = z - centreMm[2];
      if (dx * dx + dy * dy + dz * dz < reach * reach) return true;
    }
    return false;
  }
}
