/** What a syringe may hold. */
import type { Agent, AgentClass, Ingredient } from './agent.ts';
import { mixAgents, STATED_SHEAR_PER_S } from './mixture.ts';
import { type FlowLaw, newtonian, viscosityAt } from './rheology.ts';

/** Echo of a clear fluid, dB [TKU]. */
const CLEAR_DB = -60;

/**
 * Flow laws [U]: the published tables of hyaluronates could not be read; their viscosity at rest spans more than two
 * orders of magnitude (PLOS ONE 0216702), which hardly matters at the 15,000 to 60,000 per second in a needle.
 */
const WATERY = newtonian(0.001);
const SUSPENSION: FlowLaw = { zeroPaS: 0.006, infinitePaS: 0.0025, timeS: 0.1, power: 0.7, sharpness: 2 };
const PLASMA: FlowLaw = { zeroPaS: 0.006, infinitePaS: 0.002, timeS: 0.05, power: 0.7, sharpness: 2 };
const LINEAR: FlowLaw = { zeroPaS: 1, infinitePaS: 0.003, timeS: 0.05, power: 0.45, sharpness: 0.9 };
const LONG_CHAIN: FlowLaw = { zeroPaS: 40, infinitePaS: 0.005, timeS: 4, power: 0.3, sharpness: 0.8 };
const CROSS_LINKED: FlowLaw = { zeroPaS: 150, infinitePaS: 0.01, timeS: 12, power: 0.25, sharpness: 1 };

interface Extra {
  readonly echoDb?: number;
  readonly settlingS?: number;
  readonly densityKgPerM3?: number;
}

function agent(
  id: string,
  name: string,
  agentClass: AgentClass,
  ingredients: readonly (readonly [string, number])[],
  flowLaw: FlowLaw,
  source: string,
  extra: Extra = {},
): Agent {
  const settlingS = extra.settlingS ?? 0;
  return {
    id,
    name,
    class: agentClass,
    ingredients: ingredients.map(([drug, mgPerMl]): Ingredient => ({ drug, mgPerMl })),
    isParticulate: settlingS > 0,
    echoDb: extra.echoDb ?? CLEAR_DB,
    settlingS,
    densityKgPerM3: extra.densityKgPerM3 ?? 1005,
    viscosityPaS: viscosityAt(flowLaw, STATED_SHEAR_PER_S),
    flowLaw,
    source,
  };
}

const anaesthetic = (id: string, name: string, drug: string, mgPerMl: number): Agent =>
  agent(id, name, 'local-anaesthetic', [[drug, mgPerMl]], WATERY, 'strength TKU; watery U');

/** Particles shine and settle: echo and settling are starting values for an editable table [TKU]. */
const suspension = (
  id: string,
  name: string,
  drug: string,
  mgPerMl: number,
  settlingS: number,
  source: string,
): Agent =>
  agent(id, name, 'corticosteroid', [[drug, mgPerMl]], SUSPENSION, `${source}; echo, settling TKU; flow U`, {
    // The reference's start is +5 dB, falling over seconds [U]; fluid that fills with echogenic material [Rumack, ch. 25].
    echoDb: 2,
    settlingS,
    densityKgPerM3: 1020,
  });

const hyaluronate = (id: string, name: string, mgPerMl: number, flowLaw: FlowLaw): Agent =>
  agent(id, name, 'hyaluronic-acid', [['hyaluronate', mgPerMl]], flowLaw, 'strength TKU; flow law U', {
    echoDb: -50,
    densityKgPerM3: 1010,
  });

const LIDOCAINE = anaesthetic('lidocaine-1-percent', 'Lidocaine 1 %', 'lidocaine', 10);
const METHYLPREDNISOLONE = suspension(
  'methylprednisolone-40',
  'Methylprednisolone acetate 40 mg/mL',
  'methylprednisolone',
  40,
  90,
  'particles: AANA J 2019;87:76',
);

export const AGENTS: readonly Agent[] = [
  LIDOCAINE,
  anaesthetic('lidocaine-2-percent', 'Lidocaine 2 %', 'lidocaine', 20),
  anaesthetic('lidocaine-1-percent-adrenaline', 'Lidocaine 1 % with adrenaline', 'lidocaine-adrenaline', 10),
  anaesthetic('bupivacaine-quarter-percent', 'Bupivacaine 0.25 %', 'bupivacaine', 2.5),
  anaesthetic('bupivacaine-half-percent', 'Bupivacaine 0.5 %', 'bupivacaine', 5),
  anaesthetic('levobupivacaine-quarter-percent', 'Levobupivacaine 0.25 %', 'levobupivacaine', 2.5),
  anaesthetic('ropivacaine-fifth-percent', 'Ropivacaine 0.2 %', 'ropivacaine', 2),
  anaesthetic('ropivacaine-half-percent', 'Ropivacaine 0.5 %', 'ropivacaine', 5),
  agent('saline', 'Sodium chloride 0.9 %', 'saline', [], WATERY, 'TKU'),
  METHYLPREDNISOLONE,
  suspension(
    'triamcinolone-40',
    'Triamcinolone acetonide 40 mg/mL',
    'triamcinolone',
    40,
    60,
    'particles: Derby 2008, Pain Med 9:227',
  ),
  suspension(
    'triamcinolone-10',
    'Triamcinolone acetonide 10 mg/mL',
    'triamcinolone',
    10,
    60,
    'particles: Derby 2008, Pain Med 9:227',
  ),
  suspension(
    'triamcinolone-hexacetonide-20',
    'Triamcinolone hexacetonide 20 mg/mL',
    'triamcinolone',
    20,
    60,
    'TKU',
  ),
  suspension(
    'betamethasone-6',
    'Betamethasone acetate and phosphate 6 mg/mL',
    'betamethasone',
    6,
    120,
    'particles: Derby 2008, Pain Med 9:227',
  ),
  agent(
    'dexamethasone-4',
    'Dexamethasone phosphate 4 mg/mL',
    'corticosteroid',
    [['dexamethasone', 4]],
    WATERY,
    'no particles: Derby 2008, Pain Med 9:227',
  ),
  {
    ...mixtureOf(),
    id: 'methylprednisolone-lidocaine',
    name: 'Methylprednisolone 40 mg with lidocaine 1 % 4 mL',
  },
  hyaluronate('hyaluronic-acid', 'Hyaluronic acid 20 mg/mL, linear', 20, LINEAR),
  hyaluronate('hyaluronic-acid-long-chain', 'Hyaluronic acid 15 mg/mL, long chains', 15, LONG_CHAIN),
  hyaluronate('hyaluronic-acid-cross-linked', 'Hyaluronic acid 22 mg/mL, cross-linked', 22, CROSS_LINKED),
  agent('platelet-rich-plasma', 'Platelet-rich plasma', 'plasma', [], PLASMA, 'flow U', {
    echoDb: -45,
    densityKgPerM3: 1025,
  }),
  agent('dextrose-5-percent', 'Dextrose 5 %', 'dextrose', [['dextrose', 50]], newtonian(0.0011), 'TKU', {
    densityKgPerM3: 1017,
  }),
  agent('iohexol-300', 'Iohexol 300 mg iodine per mL', 'contrast', [], newtonian(0.0065), 'TKU', {
    densityKgPerM3: 1350,
  }),
  agent('water', 'Water', 'reference', [], WATERY, '1 mPa·s, as in the table of needles', {
    densityKgPerM3: 998,
  }),
  agent(
    'viscous-gel',
    'Gel of 100 mPa·s that does not thin',
    'reference',
    [],
    newtonian(0.1),
    'as in the table of needles',
    { densityKgPerM3: 1050 },
  ),
];

function mixtureOf(): Agent {
  const mixed = mixAgents([
    { agent: METHYLPREDNISOLONE, volumeMl: 1 },
    { agent: LIDOCAINE, volumeMl: 4 },
  ]);
  return { ...mixed, source: `${mixed.source}; echo and settling TKU` };
}

/** The agent of an id, or undefined. */
export const findAgent = (id: string): Agent | undefined => AGENTS.find((a) => a.id === id);
