/**
 * What the screen shows: the run as it is, or a moment of the last ten seconds while the picture is frozen. A frozen
 * picture keeps the beam it was made with; what is done to the echo after it (gain, range, grey map) still works.
 */
import { imageSettingsOf } from '../core/machine/machineState.ts';
import type { Simulation } from '../core/sim/simulation.ts';
import type { MachineState } from '../core/sim/state.ts';
import { CineLoop, CinePlayer } from '../engine/cine.ts';
import type { UltrasoundFrame } from '../render/ultrasoundView.ts';
import type { CineView } from '../store/screenStore.ts';
import { frameOf } from './frameOf.ts';

export interface Shown {
  readonly frame: UltrasoundFrame;
  readonly machine: MachineState;
}

const copyOf = (machine: MachineState): MachineState => ({ ...machine, tgcDb: [...machine.tgcDb] });

export class ScreenSource {
  readonly cine = new CineLoop<Shown>();
  readonly player = new CinePlayer(this.cine);
  private wasFrozen = false;

  /** The frame to draw now, and the machine it was made with. */
  show(simulation: Simulation, nowMs: number): Shown {
    const { machine } = simulation.state;
    if (machine.isFrozen) {
      if (!this.wasFrozen) this.player.toEnd();
      this.wasFrozen = true;
      this.player.advance(nowMs);
      const kept = this.cine.at(this.player.index);
      if (kept) return afterTheBeam(kept, machine);
    } else if (this.wasFrozen) {
      // The memory starts anew: frames before and after a freeze are no one movement.
      this.wasFrozen = false;
      this.cine.clear();
    }
    const frame = { ...frameOf(simulation), isFrozen: false };
    if (!machine.isFrozen && this.cine.isDue(frame.timeS))
      this.cine.record(frame.timeS, { frame, machine: copyOf(machine) });
    return { frame, machine };
  }

  get view(): CineView {
    const { index, isPlaying } = this.player;
    return { index, count: this.cine.count, ageS: this.cine.ageS(index), isPlaying };
  }
}

function afterTheBeam(kept: Shown, now: MachineState): Shown {
  const machine: MachineState = {
    ...kept.machine,
    isFrozen: true,
    gainDb: now.gainDb,
    dynamicRangeDb: now.dynamicRangeDb,
    greyMap: now.greyMap,
    isInverted: now.isInverted,
    tgcDb: now.tgcDb,
  };
  return { frame: { ...kept.frame, settings: imageSettingsOf(machine) }, machine };
}
