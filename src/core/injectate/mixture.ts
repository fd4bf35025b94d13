/** Several agents in one syringe, as one agent. */
import { amplitudeFromDb, dbFromAmplitude, exp, log } from '../math/elementary.ts';
import type { Agent, Ingredient } from './agent.ts';
import type { FlowLaw } from './rheology.ts';
import { viscosityAt } from './rheology.ts';

export interface Part {
  readonly agent: Agent;
  readonly volumeMl: number;
}

/** Shear that an agent's single figure of viscosity is for, per second. */
export const STATED_SHEAR_PER_S = 10_000;

/**
 * The mixture of parts, which must not be empty. Drugs are diluted; logarithms of viscosity add by volume (Arrhenius'
 * rule); echo power adds by volume, as the particles are spread.
 */
export function mixAgents(parts: readonly Part[]): Agent {
  const total = parts.reduce((sum, part) => sum + part.volumeMl, 0);
  const first = parts[0];
  if (!first || !(total > 0)) throw new Error('mixture: it needs a part with a volume');
  if (parts.length === 1) return first.agent;
  const mean = (of: (agent: Agent) => number): number =>
    parts.reduce((sum, { agent, volumeMl }) => sum + (of(agent) * volumeMl) / total, 0);
  const blend = (of: (law: FlowLaw) => number): number => exp(mean((agent) => log(of(agent.flowLaw))));
  const ingredients = new Map<string, number>();
  for (const { agent, volumeMl } of parts)
    for (const { drug, mgPerMl } of agent.ingredients)
      ingredients.set(drug, (ingredients.get(drug) ?? 0) + (mgPerMl * volumeMl) / total);
  const particles = parts.filter((part) => part.agent.isParticulate);
  // Whoever thins, thins with its own exponents, at its share of the whole.
  const thinning = parts.find((part) => part.agent.flowLaw.power !== 1)?.agent.flowLaw;
  const flowLaw: FlowLaw = {
    zeroPaS: blend((law) => law.zeroPaS),
    infinitePaS: blend((law) => law.infinitePaS),
    timeS: thinning?.timeS ?? 0,
    power: thinning?.power ?? 1,
    sharpness: thinning?.sharpness ?? 2,
  };
  const power = mean((agent) => amplitudeFromDb(agent.echoDb) * amplitudeFromDb(agent.echoDb));
  return {
    id: parts.map((part) => part.agent.id).join('+'),
    name: parts.map((part) => `${part.agent.name} ${part.volumeMl} mL`).join(' with '),
    class: 'mixture',
    ingredients: [...ingredients].map(([drug, mgPerMl]): Ingredient => ({ drug, mgPerMl })),
    isParticulate: particles.length > 0,
    echoDb: dbFromAmplitude(Math.sqrt(power)),
    settlingS: particles.reduce((least, part) => Math.min(least, part.agent.settlingS), 1e9) % 1e9,
    densityKgPerM3: mean((agent) => agent.densityKgPerM3),
    viscosityPaS: viscosityAt(flowLaw, STATED_SHEAR_PER_S),
    flowLaw,
    source: 'mixture by volume of its parts',
  };
}
