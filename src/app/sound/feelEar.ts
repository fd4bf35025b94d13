/** Follows a run and has its moments heard, each once. */
import type { Anatomy, StructureClass } from '../../core/anatomy/anatomy.ts';
import type { SimState } from '../../core/sim/state.ts';
import type { FeelSound } from './feelSound.ts';

/** More clicks than these in one frame are one noise: the latest count. */
const MOST_AT_ONCE = 3;

export class FeelEar {
  private readonly classes = new Map<string, StructureClass>();
  private heardEvents: number;

  /** What happened before is not heard. */
  constructor(
    private readonly sound: FeelSound,
    anatomy: Anatomy,
    state: SimState,
  ) {
    for (const { id, class: structureClass } of [anatomy.background, ...anatomy.structures])
      this.classes.set(id, structureClass);
    if (anatomy.cavity) this.classes.set(anatomy.cavity.id, 'recess');
    this.heardEvents = state.events.length;
  }

  /** Once a frame. A run that stands still presses nothing. */
  follow({ events, syringe }: SimState, isRunning: boolean): void {
    // A jump back in a replay.
    if (this.heardEvents > events.length) this.heardEvents = events.length;
    const from = Math.max(this.heardEvents, events.length - MOST_AT_ONCE);
    for (let i = from; i < events.length; i++) {
      const { kind, subject } = events[i]!;
      if (kind === 'layer-pop') this.sound.click(this.classes.get(subject));
      else if (kind === 'bone-contact' || kind === 'cartilage-contact') this.sound.knock();
    }
    this.heardEvents = events.length;
    this.sound.press(isRunning ? syringe.thumbForceN : 0);
  }
}
