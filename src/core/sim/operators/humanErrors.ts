/**
 * How large a person's errors are by skill. Each is told twice: as the scripted expert makes it (skill 1) and as a
 * beginner does (skill 0); in between it changes in a straight line. Which errors there are is published; most of their
 * sizes are not, and are marked: [TKU] textbook knowledge without a source, [U] an unverified start.
 */

export interface HumanErrors {
  /** Share of the advances after which the image is looked at before going on, 0–1. */
  readonly looks01: number;
  /** Deviation of where the target is taken to be, mm, along each axis of the probe. */
  readonly targetMm: number;
  /** Deviation of the entry from the plane and along it, mm. */
  readonly entryMm: number;
  /** Deviation of the needle's aim, rad, when it is set down; a third of it at each correction. */
  readonly aimRad: number;
  /** Deviation of where the probe is held, mm. */
  readonly placeMm: number;
  /** Deviation of the probe's turn about its axial line, rad: needle and plane no longer lie in one. */
  readonly alignRad: number;
  /** Speed at which the probe creeps while the needle is in, mm/s, root mean square. */
  readonly creepMmPerS: number;
  /** Amplitude of the needle hand's tremor, rad of the needle's direction. */
  readonly tremorRad: number;
  /** Deviation of the pressure of the probe, mm of indentation. */
  readonly pressMm: number;
  /** How far past the target the needle is pushed, deviation, mm. */
  readonly overshootMm: number;
  /** Length of one advance, mm, at most; and its speed, mm/s. */
  readonly strideMm: number;
  readonly speedMmPerS: number;
  /** Chance at each stop of a withdrawal and a new direction that was not needed. */
  readonly redirects01: number;
  /** Chance that the bevel is turned against its own steering, and that fluid at the tip is looked for at the end. */
  readonly finesse01: number;
  /** Chance that aspiration is left out. */
  readonly forgetsAspiration01: number;
  /** Chance that a pool beside the target is noticed while injecting. */
  readonly noticesPool01: number;
  /** Relative deviation of the volume given. */
  readonly dose01: number;
  /** Push of the thumb beyond the expert's, µL/s. */
  readonly hasteUlPerS: number;
  /** How many times longer the pauses are. */
  readonly hesitation: number;
}

/** Skill 1 and skill 0 of each. */
const RANGE: { readonly [K in keyof HumanErrors]: readonly [expert: number, beginner: number] } = {
  // 7 of 10 beginners advanced without imaging the needle: Sites 2004, PMID 15635513 [A16].
  looks01: [1, 0.3],
  // Distance of tip and target in plane 2.6 ± 2.8 mm, freehand: PMC5318157 [N3]; 1.5 along each of 3 axes is 2.6 in all.
  targetMm: [0, 1.5],
  // "Poor needle entry site or angle" is one of Sites' five behaviours [A13]; the sizes are [TKU].
  entryMm: [0.4, 2.5],
  aimRad: [0.008, 0.07],
  placeMm: [0.3, 2],
  alignRad: [0, 0.07],
  // Unintended movement of the probe is the second commonest error [A13]: 1–2 mm over the ten seconds of an advance [U].
  creepMmPerS: [0, 0.35],
  // Physiological tremor of the fingers, about 0.1 mm at 8–12 Hz [TKU], on a lever of 50 mm.
  tremorRad: [0, 0.002],
  pressMm: [0, 1],
  overshootMm: [0, 1.5],
  strideMm: [7, 16],
  speedMmPerS: [8, 20],
  redirects01: [0, 0.35],
  finesse01: [1, 0.2],
  // Left out by some; no share was found [U].
  forgetsAspiration01: [0, 0.6],
  // Maldistribution not noticed: the first of Sites' five behaviours [A13]; its share is [U].
  noticesPool01: [1, 0.2],
  dose01: [0, 0.12],
  hasteUlPerS: [0, 250],
  // Time fell by 48 % from the first trial to the third [A16]: 1 / 0.52.
  hesitation: [1, 1.9],
};

/** The errors of a person of a skill from 0, a beginner, to 1, an expert. Throws outside of that. */
export function humanErrors(skill01: number): HumanErrors {
  if (!(skill01 >= 0 && skill01 <= 1))
    throw new Error(`humanErrors.humanErrors: skill must lie from 0 to 1, got ${skill01}`);
  const errors: Record<string, number> = {};
  for (const [name, [expert, beginner]] of Object.entries(RANGE))
    errors[name] = expert + (1 - skill01) * (beginner - expert);
  return errors as unknown as HumanErrors;
}
