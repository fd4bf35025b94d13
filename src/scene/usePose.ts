/** Ties the simulation to drawing on demand: watches the pose, asks for a frame when it moved, hands it to each part. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { POSE_KEY_LENGTH, type PoseSource, type ScenePose, writePoseKey } from './scenePose.ts';

/** Calls `apply` before each drawn frame. */
export function usePoseFrame(getPose: PoseSource, apply: (pose: ScenePose) => void): void {
  useFrame(() => {
    const pose = getPose();
    if (pose) apply(pose);
  });
}

/** Least time between two frames that the pose asks for, ms, so that a software renderer leaves room for the image. */
const LEAST_MS = { software: 80, normal: 16, high: 16 } as const;

/** Looks at the pose once per animation frame and invalidates when a number of it changed. */
export function useInvalidateOnMove(getPose: PoseSource, tier: keyof typeof LEAST_MS): void {
  const invalidate = useThree((s) => s.invalidate);
  useEffect(() => {
    const last = new Float64Array(POSE_KEY_LENGTH).fill(Number.NaN);
    const now = new Float64Array(POSE_KEY_LENGTH);
    let drawnAt = 0;
    let request = 0;
    const look = (time: number): void => {
      request = requestAnimationFrame(look);
      const pose = getPose();
      if (!pose || time - drawnAt < LEAST_MS[tier]) return;
      writePoseKey(pose, now);
      if (now.every((v, i) => v === last[i])) return;
      last.set(now);
      drawnAt = time;
      invalidate();
    };
    request = requestAnimationFrame(look);
    return () => cancelAnimationFrame(request);
  }, [getPose, invalidate, tier]);
}
