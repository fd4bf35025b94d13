/** What may share a syringe, and what may not be put where (procedures 6.4). */
import type { Agent } from './agent.ts';

export type Verdict = 'good' | 'avoid' | 'block';

export interface MixRule {
  /** Kebab-case; the screen takes its words from the message catalogue by it. */
  readonly id: string;
  readonly verdict: Exclude<Verdict, 'good'>;
  readonly reason: string;
  readonly source: string;
  readonly applies: (has: (what: string) => boolean) => boolean;
}

const ANAESTHETICS = ['lidocaine', 'bupivacaine', 'levobupivacaine', 'ropivacaine'];

/** Asked with drugs and classes: `lidocaine`, `class:plasma`, `any-anaesthetic`. */
export const MIX_RULES: readonly MixRule[] = [
  {
    id: 'ropivacaine-dexamethasone',
    verdict: 'block',
    reason: 'ropivacaine crystallises with dexamethasone',
    source: 'TKU',
    applies: (has) => has('ropivacaine') && has('dexamethasone'),
  },
  {
    id: 'plasma-with-drug',
    verdict: 'block',
    reason: 'platelets lose their effect with a local anaesthetic or a steroid in the syringe',
    source: 'TKU',
    applies: (has) => has('class:plasma') && (has('any-anaesthetic') || has('class:corticosteroid')),
  },
  {
    id: 'lidocaine-betamethasone',
    verdict: 'avoid',
    reason: 'lidocaine with betamethasone kills cartilage cells',
    source: 'D7',
    applies: (has) => has('lidocaine') && has('betamethasone'),
  },
  {
    id: 'bupivacaine-betamethasone',
    verdict: 'avoid',
    reason: 'bupivacaine with betamethasone kills cartilage cells',
    source: 'D7',
    applies: (has) => (has('bupivacaine') || has('levobupivacaine')) && has('betamethasone'),
  },
  {
    id: 'lidocaine-steroid',
    verdict: 'avoid',
    reason:
      'lidocaine with this steroid is more toxic to cartilage than lidocaine alone: less of it, more dilute',
    source: 'D7',
    applies: (has) => has('lidocaine') && (has('methylprednisolone') || has('triamcinolone')),
  },
  {
    id: 'steroid-hyaluronate',
    verdict: 'avoid',
    reason: 'steroid and hyaluronate in one syringe are off label and may precipitate',
    source: 'TKU',
    applies: (has) => has('class:corticosteroid') && has('class:hyaluronic-acid'),
  },
];

export interface MixAnswer {
  readonly verdict: Verdict;
  readonly reasons: readonly {
    readonly id: string;
    readonly verdict: Exclude<Verdict, 'good'>;
    readonly text: string;
    readonly source: string;
  }[];
}

/** Whether agents may share a syringe. */
export function checkMix(agents: readonly Agent[]): MixAnswer {
  const words = new Set<string>();
  for (const agent of agents) {
    words.add(`class:${agent.class}`);
    for (const { drug } of agent.ingredients) {
      const plain = drug.replace('-adrenaline', '');
      words.add(plain);
      if (ANAESTHETICS.includes(plain)) words.add('any-anaesthetic');
    }
  }
  const hits = MIX_RULES.filter((rule) => rule.applies((what) => words.has(what)));
  const verdict = hits.some((r) => r.verdict === 'block') ? 'block' : hits.length > 0 ? 'avoid' : 'good';
  return {
    verdict,
    reasons: hits.map((r) => ({ id: r.id, verdict: r.verdict, text: r.reason, source: r.source })),
  };
}

/** What an agent may not be put into, with the reason; undefined where nothing speaks against it. */
export function checkPlace(
  agent: Agent,
  structureClass: string,
): { text: string; source: string } | undefined {
  if (agent.class !== 'corticosteroid' && !agent.isParticulate) return undefined;
  if (structureClass === 'tendon')
    return { text: 'steroid into a tendon weakens it: put it beside the tendon', source: 'S60, S135, D23' };
  if (structureClass === 'vessel' && agent.isParticulate)
    return {
      text: 'particles in a vessel can block it: use a steroid without particles',
      source: 'F6c, S106',
    };
  if (structureClass === 'skin' || structureClass === 'fat')
    return { text: 'a steroid depot under the skin thins it and bleaches it', source: 'TKU' };
  return undefined;
}
