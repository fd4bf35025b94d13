/** Choosing, drawing up and changing syringes. What is refused is refused with the reason as the event's subject. */
import { checkMix } from '../injectate/compatibility.ts';
import type { Command } from './command.ts';
import type { SimContext } from './context.ts';
import { addEvent, addEventOnce } from './events.ts';
import { floorVolumeMl } from './volume.ts';

/** Acts on a syringe's command; false where the command is another's. */
export function applySyringeCommand(context: SimContext, command: Command): boolean {
  switch (command.kind) {
    case 'chooseAgent':
      chooseAgent(context, command.index);
      return true;
    case 'drawUp':
      drawUp(context, command.index, command.volumeUl);
      return true;
    case 'takeSyringe':
      takeSyringe(context, command.index);
      return true;
    default:
      return false;
  }
}

function refuse(context: SimContext, reason: string): void {
  addEvent(context.state, 'command-refused', reason);
}

function isFresh(context: SimContext): boolean {
  const { syringe } = context.state;
  if (syringe.injectedMl === 0 && Object.keys(syringe.aspiratedMl).length === 0) return true;
  refuse(context, 'syringe-already-used');
  return false;
}

function chooseAgent(context: SimContext, index: number): void {
  const { syringe } = context.state;
  const { drill } = context;
  if (!isFresh(context)) return;
  if (!context.agents[index]) {
    refuse(context, 'no-such-agent');
    return;
  }
  syringe.choice = index;
  syringe.parts = [];
  syringe.remainingMl = floorVolumeMl(Math.min(drill.target.volumeMl, drill.syringeMl));
}

function drawUp(context: SimContext, index: number, volumeUl: number): void {
  const { state, drill, agents } = context;
  const { syringe } = state;
  if (!isFresh(context)) return;
  const agent = agents[index];
  if (!agent) {
    refuse(context, 'no-such-agent');
    return;
  }
  const volumeMl = floorVolumeMl(volumeUl / 1000);
  if (volumeMl <= 0) {
    refuse(context, 'no-volume');
    return;
  }
  const heldMl = syringe.parts.reduce((sum, part) => sum + part.volumeMl, 0);
  if (heldMl + volumeMl > drill.syringeMl) {
    refuse(context, 'syringe-too-small');
    return;
  }
  const together = [...syringe.parts.map((part) => agents[part.agent]!), agent];
  const { verdict, reasons } = checkMix(together);
  if (verdict === 'block' && !drill.allowsForbiddenMixes) {
    refuse(context, `mix-${reasons.find((r) => r.verdict === 'block')!.id}`);
    return;
  }
  for (const { id } of reasons) addEventOnce(state, 'mix-warning', id);
  const last = syringe.parts.findIndex((part) => part.agent === index);
  if (last >= 0) syringe.parts[last] = { agent: index, volumeMl: syringe.parts[last]!.volumeMl + volumeMl };
  else syringe.parts.push({ agent: index, volumeMl });
  syringe.choice = syringe.parts[0]!.agent;
  syringe.remainingMl = heldMl + volumeMl;
}

function takeSyringe(context: SimContext, index: number): void {
  const { state, drill } = context;
  const { syringe } = state;
  const wanted = index === 0 ? 'treatment' : index === 1 ? 'track' : undefined;
  if (!wanted || (wanted === 'track' && !drill.trackAnaesthetic)) {
    refuse(context, 'no-such-syringe');
    return;
  }
  if (syringe.inUse === wanted) return;
  syringe.inUse = wanted;
  syringe.rateMlPerS = 0;
  addEvent(state, 'syringe-changed', wanted);
}
