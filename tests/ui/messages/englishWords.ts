/** What English takes from the core's data, in the shape that other languages have it in. */
import { REGIONS } from '../../../src/core/anatomy/regions/registry.ts';
import { AGENTS } from '../../../src/core/injectate/catalogue.ts';
import { MIX_RULES } from '../../../src/core/injectate/compatibility.ts';
import { NEEDLES } from '../../../src/core/needle/catalogue.ts';
import { TRANSDUCERS } from '../../../src/core/probe/catalogue.ts';
import { STOP_REASONS } from '../../../src/core/scoring/careErrors.ts';
import { metricPages } from '../../../src/core/scoring/metricPages.ts';
import { OUTCOMES } from '../../../src/core/scoring/metrics/careOutcomes.ts';
import { HARM } from '../../../src/core/scoring/metrics/complications.ts';
import { FAULTS } from '../../../src/core/scoring/metrics/imageQualityKept.ts';
import { SLIPS } from '../../../src/core/scoring/metrics/infectionRisk.ts';
import { PAIN_ADVICE } from '../../../src/core/scoring/metrics/patientComfort.ts';
import { structureDistance } from '../../../src/core/scoring/metrics/structureDistance.ts';
import { METRICS } from '../../../src/core/scoring/registry.ts';
import { SENTENCE_PARTS, SENTENCES } from '../../../src/core/scoring/sentences.ts';
import { CARE_OUTCOMES } from '../../../src/core/sim/careOutcomes.ts';
import { COMPARISONS } from '../../../src/protocol/comparisons/index.ts';
import { DRILLS } from '../../../src/protocol/drills/index.ts';
import { ORIGINS, PASS_TOTAL_ORIGIN } from '../../../src/protocol/drills/origins.ts';
import names from '../../../src/ui/messages/structureNames.json';
import type { Words } from '../../../src/ui/messages/words.ts';

/** Ids that the screen names besides the structures: fluids, places of a drug, tissues and causes of pain. */
const OTHER_IDS = [
  'air',
  'blood',
  'cyst-fluid',
  'injectate',
  'injectate-pool',
  'needle',
  'needle-track',
  'nothing',
  'synovial-fluid',
  'track',
  'treatment',
  'capsule',
  'nerve',
  'periosteum',
  'pressure',
  'probe',
  'sideways',
  'tendon',
  'tissue',
  'vessel',
];

/** Ids of serious errors: of what may be entered by its class, and the others. */
const ERROR_IDS = [
  'vessel-entered',
  'nerve-entered',
  'tendon-entered',
  'cartilage-entered',
  'ligament-entered',
  'bone-entered',
  'structure-entered',
  'injected-into-vessel',
  'injected-into-nerve',
  'injected-into-tendon',
  'injected-after-blood',
  'blind-advance',
  'wrong-side',
  'drug-in-wrong-place',
  'injected-despite-contraindication',
  'stopped-without-reason',
  'care-step-left-out',
  'care-step-wrong',
];

const asWords = (id: string): string => id.replaceAll('-', ' ');
const byId = <T extends { readonly id: string }>(items: readonly T[], text: (item: T) => string) =>
  Object.fromEntries(items.map((item) => [item.id, text(item)]));
const guided = DRILLS.filter((drill) => drill.mode === 'guided');

/** Limits of the drills that differ from the usual ones. */
function originsOfDrills(): Record<string, string> {
  const found: Record<string, string> = { ...ORIGINS, pass: PASS_TOTAL_ORIGIN };
  for (const { id, metrics } of guided)
    for (const { metric, origin } of metrics)
      if (origin !== undefined && origin !== ORIGINS[metric]) found[`${id}/${metric}`] = origin;
  return found;
}

/** Of each region, as its first drill has it. */
function bodies() {
  return REGIONS.map((region) => ({
    region: region.id,
    anatomy: region.build(DRILLS.find((drill) => drill.region === region.id)!.patient),
  }));
}

export function englishWords(): Words {
  const { name, advice } = structureDistance('x', '{{structure}}', 0, 0);
  const structures = Object.entries(names).map(([id, [first]]) => [id, first!] as const);
  return {
    structures: Object.fromEntries([...structures, ...OTHER_IDS.map((id) => [id, asWords(id)] as const)]),
    places: {
      starts: Object.fromEntries(
        bodies().flatMap(({ anatomy }) => anatomy.probeStarts.map(({ id, name }) => [id, name])),
      ),
      landmarks: Object.fromEntries(
        bodies().flatMap(({ region, anatomy }) =>
          anatomy.landmarks.map(({ id, name }) => [`${region}/${id}`, name]),
        ),
      ),
    },
    drills: byId(guided, ({ title }) => title),
    regions: byId(REGIONS, ({ title }) => title),
    agents: byId(AGENTS, (agent) => agent.name),
    probes: byId(TRANSDUCERS, (probe) => probe.name),
    needle: {
      plain: '{{gauge}} G × {{mm}} mm, {{bevel}}',
      echogenic: '{{gauge}} G × {{mm}} mm, {{bevel}}, echogenic',
      bevels: Object.fromEntries(NEEDLES.map(({ bevel }) => [bevel, asWords(bevel)])),
    },
    units: {},
    metrics: Object.fromEntries(
      metricPages().map(({ id, limits: _limits, unit: _unit, group: _group, ...text }) => {
        const metric = METRICS.find((m) => m.id === id);
        return [id, metric ? { ...text, advice: metric.advice } : text];
      }),
    ),
    distance: { name, advice },
    origins: originsOfDrills(),
    pairs: Object.fromEntries(
      COMPARISONS.map(({ id, title, normal, other, lookAt }) => [
        id,
        { title, normal: normal.name, other: other.name, lookAt },
      ]),
    ),
    sentences: SENTENCES,
    sentenceParts: SENTENCE_PARTS,
    errors: Object.fromEntries(ERROR_IDS.map((id) => [id, asWords(id)])),
    harms: HARM as Words['harms'],
    painAdvice: PAIN_ADVICE,
    settings: Object.fromEntries(FAULTS.map((fault) => [fault, fault])),
    stopReasons: STOP_REASONS,
    slips: SLIPS,
    outcomes: Object.fromEntries(CARE_OUTCOMES.map((id) => [id, OUTCOMES[id] ?? asWords(id)])),
    mixReasons: byId(MIX_RULES, ({ reason }) => reason),
  };
}

/** Every text of a tree by its path: `metrics.path-length.advice.good`. */
export function textsOf(tree: unknown, path = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[path, tree]]);
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree as Record<string, unknown>))
    for (const entry of textsOf(value, path === '' ? key : `${path}.${key}`)) found.set(...entry);
  return found;
}
