/** Lets the meshes follow the tissue, at most so often; the last place is always reached. */
import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { BufferGeometry } from 'three';
import type { Cavity } from '../core/anatomy/anatomy.ts';
import type { DeformationState } from '../core/anatomy/deformation.ts';
import { POSE_KEY_LENGTH, type PoseSource, writePoseKey } from './scenePose.ts';
import { TissueMover } from './tissueMover.ts';
import { usePoseFrame } from './usePose.ts';

/** Least time between two moves of some thousand vertices, ms. */
const LEAST_MS = 100;

export function useTissueMover(
  models: readonly { readonly geometry: BufferGeometry }[],
  cavity: Cavity | undefined,
  getPose: PoseSource,
  getDeformation: () => DeformationState,
): void {
  const invalidate = useThree((s) => s.invalidate);
  const follower = useMemo(
    () => ({
      mover: new TissueMover(
        models.map((m) => m.geometry),
        cavity,
      ),
      key: new Float64Array(POSE_KEY_LENGTH).fill(Number.NaN),
      now: new Float64Array(POSE_KEY_LENGTH),
      at: Number.NEGATIVE_INFINITY,
    }),
    [models, cavity],
  );
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  usePoseFrame(getPose, (pose) => {
    const { mover, key, now } = follower;
    writePoseKey(pose, now);
    if (now.every((v, i) => v === key[i])) return;
    const wait = LEAST_MS - (performance.now() - follower.at);
    if (wait > 0) {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(invalidate, wait);
      return;
    }
    key.set(now);
    follower.at = performance.now();
    mover.move(getDeformation());
  });
}
