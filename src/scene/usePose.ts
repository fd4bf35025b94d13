/** Ties the simulation to drawing on demand: watches the pose, asks for a frame when it moved, hands it to each part. */
import { useFrame, useThree } from '@react-three/fiber';
import { useCallback, useEffect, useRef } from 'react';
import { POSE_KEY_LENGTH, type PoseSource, type ScenePose, writePoseKey } from './scenePose.ts';

/** Calls `apply` before each drawn frame. */
export function usePoseFrame(getPose: PoseSource, apply: (pose: ScenePose) => void): void {
  useFrame(() => {
    const pose = getPose();
    if (pose) apply(pose);
  });
}

/**
 * Least time between two frames that the pose asks for, ms. In software a frame of the scene takes as long as several of
 * the image, which is what the hands follow: the scene then goes at four a second.
 */
const LEAST_MS = { software: 250, normal: 16, high: 16 } as const;

/** Least time between two frames that only the picture on the plane asks for, ms: less than the hands need. */
const PICTURE_LEAST_MS = { software: 2000, normal: 66, high: 33 } as const;

/** A function to call when the picture on the plane has changed: the scene follows soon, the last picture always. */
export function usePictureFollower(tier: keyof typeof PICTURE_LEAST_MS): () => void {
  const invalidate = useThree((s) => s.invalidate);
  const waiting = useRef(0);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  return useCallback(() => {
    if (waiting.current !== 0) return;
    waiting.current = window.setTimeout(() => {
      waiting.current = 0;
      invalidate();
    }, PICTURE_LEAST_MS[tier]);
  }, [invalidate, tier]);
}

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
