/**
 * How injected fluid looks while it swirls and settles. Particles echo and sink to the bottom in seconds; the small
 * bubbles that every injection carries rise and dissolve sooner. The pattern is carried about by eddies, so it boils
 * while fluid comes in and comes to rest after.
 */
import { amplitudeFromDb, LN10, log, sin } from '../math/elementary.ts';
import { clamp } from '../math/scalar.ts';
import type { Vec3 } from '../math/vec3.ts';

export interface FluidLook {
  /** Level of pools of injectate and of the cavity's fluid, dB over muscle; left out, as their tissue says. */
  readonly bolusDb?: number;
  readonly cavityDb?: number;
  /** How far the eddies have turned, rad. */
  readonly swirlRad: number;
}

/** What an agent is to the image. */
export interface InjectedAgent {
  readonly echoDb: number;
  /** Time in which particles lose half their echo, s; 0 where there are none. */
  readonly settlingS: number;
}

/** Bubbles: level when fresh, and time in which they lose half of it [U]. */
const BUBBLES_DB = -14;
const BUBBLES_HALVE_S = 1.5;
/** Nothing gets blacker than clear fluid, dB. */
const CLEAR_DB = -46;
/** Turn of the eddies per mL that came in, rad [U]. */
const SWIRL_PER_ML = 9;
/** Levels change in steps, so that a slow settling is not drawn anew for what no eye sees, dB. */
const STEP_DB = 0.5;
const stepped = (db: number): number => Math.round(db / STEP_DB) * STEP_DB;
/** Reach and size of the eddies, mm. */
export const EDDY_MM = 0.85;
export const EDDY_SIZE_MM = 1.4;
/** Size of the clouds that particles hang in, mm. */
export const CLOUD_MM = 1.3;

/** Level of an injected agent, dB over muscle, some time after the last of it came in. */
export function fluidEchoDb(agent: InjectedAgent, ageS: number): number {
  const halvings = agent.settlingS > 0 ? Math.max(0, ageS) / agent.settlingS : 0;
  const particles = amplitudeFromDb(Math.max(CLEAR_DB, agent.echoDb - 6.0206 * halvings));
  const bubbles = amplitudeFromDb(BUBBLES_DB - (6.0206 * Math.max(0, ageS)) / BUBBLES_HALVE_S);
  return (10 / LN10) * log(particles * particles + bubbles * bubbles);
}

/** Look of what was injected: into the cavity it mixes with the fluid there by volume. */
export function fluidLookOf(
  agent: InjectedAgent,
  injectedMl: number,
  ageS: number,
  cavity: { readonly injectedMl: number; readonly totalMl: number; readonly clearDb: number },
): FluidLook {
  const echoDb = fluidEchoDb(agent, ageS);
  const share = cavity.totalMl > 0 ? Math.min(1, Math.max(0, cavity.injectedMl / cavity.totalMl)) : 0;
  const agentPower = amplitudeFromDb(2 * echoDb);
  const clearPower = amplitudeFromDb(2 * cavity.clearDb);
  return {
    bolusDb: stepped(echoDb),
    cavityDb: stepped((10 / LN10) * log(share * agentPower + (1 - share) * clearPower)),
    swirlRad: SWIRL_PER_ML * injectedMl,
  };
}

/** Carries a place in the texture frame (mm) about with the eddies, in place; each eddy turns without a source. */
export function swirl(p: Vec3, swirlRad: number): void {
  const [x, y, z] = p;
  p[0] = x + EDDY_MM * sin(y / EDDY_SIZE_MM + swirlRad);
  p[1] = y + EDDY_MM * sin(z / EDDY_SIZE_MM + 1.3 * swirlRad + 2);
  p[2] = z + EDDY_MM * sin(x / EDDY_SIZE_MM + 0.7 * swirlRad + 4);
}

/**
 * What comes in does not mix at once: it hangs in clear fluid as bright smoke, which eddies draw out. Smooth noise from
 * this level on is smoke, dense over this span; beside it, what is left in clear fluid, and the factor that keeps the
 * mean square at 1 [U].
 */
export const SMOKE_FROM = 0.42;
export const SMOKE_SPAN = 0.4;
export const SMOKE_FLOOR = 0.06;
export const SMOKE_GAIN = 2.38;

/** Factor on scatter by the smoke, from two smooth noises 0–1: mean square about 1, up to +10 dB, −18 dB beside it. */
export function cloud(noise01: number, other01: number): number {
  const dense = clamp((noise01 - SMOKE_FROM) / SMOKE_SPAN, 0, 1);
  return SMOKE_GAIN * (SMOKE_FLOOR + dense * dense) * (0.5 + other01);
}

/** Factor on the scatter of a fluid that is to stand at a level, dB, rather than at its tissue's; 1 where none is given. */
export const fluidFactor = (levelDb: number | undefined, tissueDb: number): number =>
  levelDb === undefined ? 1 : amplitudeFromDb(levelDb - tissueDb);
