/** What a syringe may hold. */
import type { Agent } from './agent.ts';

/**
 * Viscosities are those at the shear rate inside a needle (10⁴ to 10⁵ per second), where hyaluronate has thinned to a
 * hundredth of what it is at rest. Echo levels and settling times are starting values for an editable table [TKU].
 */
export const AGENTS: readonly Agent[] = [
  {
    id: 'lidocaine-1-percent',
    name: 'Lidocaine 1 %',
    class: 'local-anaesthetic',
    isParticulate: false,
    echoDb: -60,
    settlingS: 0,
    viscosityPaS: 0.001,
    source: '[TKU]',
  },
  {
    id: 'saline',
    name: 'Sodium chloride 0.9 %',
    class: 'saline',
    isParticulate: false,
    echoDb: -60,
    settlingS: 0,
    viscosityPaS: 0.001,
    source: '[TKU]',
  },
  {
    id: 'methylprednisolone-40',
    name: 'Methylprednisolone acetate 40 mg/mL',
    class: 'corticosteroid',
    isParticulate: true,
    echoDb: -4,
    settlingS: 90,
    viscosityPaS: 0.004,
    source: 'particles: AANA J 2019;87:76; echo, settling and viscosity [TKU]',
  },
  {
    id: 'triamcinolone-40',
    name: 'Triamcinolone acetonide 40 mg/mL',
    class: 'corticosteroid',
    isParticulate: true,
    echoDb: -4,
    settlingS: 60,
    viscosityPaS: 0.004,
    source: 'particles: Derby 2008, Pain Med 9:227; echo, settling and viscosity [TKU]',
  },
  {
    id: 'methylprednisolone-lidocaine',
    name: 'Methylprednisolone 40 mg with lidocaine 1 % 4 mL',
    class: 'mixture',
    isParticulate: true,
    echoDb: -10,
    settlingS: 60,
    viscosityPaS: 0.0016,
    source: 'mixture of the two; echo, settling and viscosity [TKU]',
  },
  {
    id: 'hyaluronic-acid',
    name: 'Hyaluronic acid 20 mg/mL',
    class: 'hyaluronic-acid',
    isParticulate: false,
    echoDb: -50,
    settlingS: 0,
    viscosityPaS: 0.012,
    source: '[TKU]',
  },
];

/** The agent of an id, or undefined. */
export const findAgent = (id: string): Agent | undefined => AGENTS.find((agent) => agent.id === id);
