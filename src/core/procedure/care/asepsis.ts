/** How clean and dry the site is, and what that makes of the risk of an infection. */
import {
  figuresOf,
  INFECTION_BASE,
  INFECTION_FACTORS,
  INFECTION_MOST,
  type InfectionSlip,
} from './careFigures.ts';
import type { CareFigures, CarePlan } from './carePlan.ts';
import { type CareState, lastAct } from './careState.ts';
import { findCareStep } from './careSteps.ts';

export interface Asepsis {
  readonly slips: readonly InfectionSlip[];
  /** Share of the drying time that had passed, 0–1; null where the skin was not prepared. */
  readonly dry01: number | null;
  /** Time that is left until the skin is dry, s. */
  readonly wetForS: number;
  /** A share. */
  readonly infectionRisk01: number;
}

const DRYING: readonly (keyof CareFigures)[] = ['chlorhexidineDryS', 'iodineDryS', 'alcoholDryS'];

/** As it stands after the first `before` acts, at `nowS` of the care clock. */
export function asepsisOf(
  plan: CarePlan,
  care: CareState,
  nowS: number,
  before: number = care.acts.length,
): Asepsis {
  const optionOf = (step: 'skin' | 'cover' | 'gel' | 'drawing-up'): string | undefined => {
    const found = lastAct(care, step, before);
    return found && findCareStep(step)!.options[found.act.choice];
  };
  const slips: InfectionSlip[] = [];
  const skin = lastAct(care, 'skin', before);
  let dry01: number | null = null;
  let wetForS = 0;
  if (skin) {
    const dryS = figuresOf(plan)[DRYING[skin.act.choice]!];
    const passedS = nowS - skin.act.atS;
    dry01 = dryS > 0 ? Math.min(1, passedS / dryS) : 1;
    wetForS = Math.max(0, dryS - passedS);
    if (dry01 < 1) slips.push('skin-not-dry');
    if (optionOf('skin') === 'alcohol') slips.push('alcohol-alone');
    const marked = lastAct(care, 'site-mark', before);
    if (marked && marked.index > skin.index) slips.push('site-touched');
  } else slips.push('skin-not-prepared');
  if (!lastAct(care, 'hand-hygiene', before)) slips.push('hands-not-cleaned');
  if (optionOf('gel') === 'bottle-gel') slips.push('gel-not-sterile');
  const cover = optionOf('cover');
  if (cover === undefined || cover === 'bare') slips.push('probe-bare');
  else if (cover === 'disinfected-only') slips.push('probe-uncovered');
  if (optionOf('drawing-up') === 'multi-dose') slips.push('vial-shared');
  let risk = INFECTION_BASE;
  for (const slip of slips)
    risk *=
      slip === 'skin-not-dry'
        ? 1 + (INFECTION_FACTORS[slip] - 1) * (1 - (dry01 ?? 0))
        : INFECTION_FACTORS[slip];
  return { slips, dry01, wetForS, infectionRisk01: Math.min(INFECTION_MOST, risk) };
}
