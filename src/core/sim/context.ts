/** What the parts of a step share: the drill, the state they change, and the tissue as it stands now. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import type { TissueField } from '../anatomy/tissueField.ts';
import type { Agent } from '../injectate/agent.ts';
import type { MediaOf } from '../needle/media.ts';
import type { NeedleSpec } from '../needle/needle.ts';
import type { ShaftBeam } from '../needle/shaftBeam.ts';
import type { Transducer } from '../probe/transducer.ts';
import type { Drill } from '../procedure/drill.ts';
import type { SimState } from './state.ts';
import { agentOfParts } from './syringeAgent.ts';

/** What moved in the last tick, for those who measure. */
export interface TickMotion {
  /** Length by which the needle went deeper, and by which it came back, mm. */
  advancedMm: number;
  withdrawnMm: number;
  /** Way of the tip across the needle, by aiming, mm. */
  sidewaysMm: number;
  isNeedleMoved: boolean;
  /** The probe was moved or pressed (tremor left aside). */
  isProbeMoved: boolean;
  /** Tissue moved: by the probe, by fluid, or by the probe's tremor. */
  isFieldChanged: boolean;
  /** Largest force on the way in, N, and whether the hand pushed on against bone or cartilage. */
  forceN: number;
  isPressing: boolean;
  /** Volume that left the needle, mL. */
  injectedMl: number;
}

export interface SimContext {
  readonly drill: Drill;
  readonly anatomy: Anatomy;
  readonly transducer: Transducer;
  readonly needles: readonly NeedleSpec[];
  readonly agents: readonly Agent[];
  /** In the syringe for the way; undefined where the drill has none. */
  readonly trackAgent: Agent | undefined;
  /** Indices into anatomy.structures of bone, and of bone and cartilage. */
  readonly boneIndices: readonly number[];
  readonly hardIndices: readonly number[];
  /** What each tissue does to a needle. */
  readonly media: MediaOf;
  readonly state: SimState;
  readonly motion: TickMotion;
  /** The tissue as deformed by the state as it is now. */
  field(): TissueField;
  /** The same without what the needle drags along: what the needle itself meets. */
  undraggedField(): TissueField;
  /** The tissue without the needle's drag and without the probe's pressure. */
  unpressedField(): TissueField;
  /** Signed distance to the outer surface at rest, mm, positive outside: of the fat that is shown. */
  skinMm(x: number, y: number, z: number): number;
  /** Room to bend the chosen needle's shaft in; holds nothing that outlasts a call. */
  beam(): ShaftBeam;
  /** To be called after the probe's pose or pressure changed. */
  pressureChanged(): void;
  /** To be called after a volume in the patient changed. */
  volumeChanged(): void;
}

export const needleOf = (context: SimContext): NeedleSpec => context.needles[context.state.needle.choice]!;

/** What is in the syringe that is on the needle. */
export function agentOf(context: SimContext): Agent {
  const { syringe } = context.state;
  return syringe.inUse === 'track' && context.trackAgent
    ? context.trackAgent
    : agentOfParts(context.agents, syringe.choice, syringe.parts);
}
