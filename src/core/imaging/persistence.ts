/** Persistence: each shown frame keeps a share of the one shown before, in grey levels. */

/** Largest weight of the frame before; more would smear a moving needle away. */
export const MOST_PERSISTENCE = 0.9;

/** `next` becomes what is shown: weight of what was shown before plus the rest of the new frame. In place. */
export function persist(previous: ArrayLike<number>, next: Float32Array, weight01: number): void {
  const w = Math.max(0, Math.min(MOST_PERSISTENCE, weight01));
  for (let i = 0; i < next.length; i++) next[i] = w * previous[i]! + (1 - w) * next[i]!;
}

/** Frames after which a still scene has less than half a grey level of 255 left of what was before. */
export function persistenceFrames(weight01: number): number {
  let left = 255;
  let frames = 0;
  for (const w = Math.max(0, Math.min(MOST_PERSISTENCE, weight01)); left >= 0.5 && w > 0; frames++) left *= w;
  return frames;
}
