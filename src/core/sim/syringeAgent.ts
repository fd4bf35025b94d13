/** What is in the syringe that is on the needle. */
import type { Agent } from '../injectate/agent.ts';
import { mixAgents } from '../injectate/mixture.ts';
import type { SyringePart } from './syringeState.ts';

/** Mixtures do not change, and are asked for each tick: the last ones are kept. */
const mixed = new Map<string, Agent>();
const MOST_KEPT = 16;

/** The agent that parts of a drill's agents make together; the prepared one of `choice` where nothing was drawn up. */
export function agentOfParts(agents: readonly Agent[], choice: number, parts: readonly SyringePart[]): Agent {
  if (parts.length === 0) return agents[choice]!;
  const key = parts.map((part) => `${agents[part.agent]!.id}:${part.volumeMl}`).join('+');
  const known = mixed.get(key);
  if (known) return known;
  if (mixed.size >= MOST_KEPT) mixed.clear();
  const made = mixAgents(parts.map((part) => ({ agent: agents[part.agent]!, volumeMl: part.volumeMl })));
  mixed.set(key, made);
  return made;
}
