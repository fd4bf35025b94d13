/**
 * What a hand feels that pushes on against what no needle enters. Bone: its periosteum gives with a short crunch, then it
 * climbs hard. Cartilage: springy from the start, without a crunch, and softer. Numbers [U].
 */

/** The most that a hand presses, N. */
export const GREATEST_PRESS_N = 15;
const BONE_N_PER_MM = 8;
const CARTILAGE_N_PER_MM = 5;
/** Force at which the periosteum gives, and by how much, N and mm. */
const PERIOSTEUM_N = 1.4;
const PERIOSTEUM_MM = 0.15;
/** Young's modulus above which what stops the tip is bone, kPa. */
const BONE_ABOVE_KPA = 10_000;

/** The hub comes no farther than this after the tip has stopped, mm. */
export const GREATEST_PRESS_MM = (GREATEST_PRESS_N - PERIOSTEUM_N) / BONE_N_PER_MM + PERIOSTEUM_MM;

/** Force of what stops the tip, N, when the hand has pushed on by so much. */
export function pressForceN(pressMm: number, modulusKpa: number): number {
  if (modulusKpa <= BONE_ABOVE_KPA) return Math.min(GREATEST_PRESS_N, CARTILAGE_N_PER_MM * pressMm);
  const gives = PERIOSTEUM_N / BONE_N_PER_MM;
  if (pressMm <= gives) return BONE_N_PER_MM * pressMm;
  const beyond = Math.max(0, pressMm - gives - PERIOSTEUM_MM);
  return Math.min(GREATEST_PRESS_N, PERIOSTEUM_N + BONE_N_PER_MM * beyond);
}
