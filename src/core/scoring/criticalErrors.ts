/** Errors that fail a run whatever its points. */
import type { Anatomy, StructureClass } from '../anatomy/anatomy.ts';
import { distance } from '../math/vec3.ts';
import type { Drill } from '../procedure/drill.ts';
import { HAZARD_NEAR_MM } from '../procedure/wayClearance.ts';
import { structureName } from './registry.ts';
import type { CriticalError } from './scoreCard.ts';
import { say, type SentenceId } from './sentences.ts';
import type { TickView } from './tickView.ts';

/** Length of blind advance near a critical structure that is still put down to a lost moment, mm. */
const BLIND_FORGIVEN_MM = 2;
/** Volume that a vessel, nerve or tendon may take without being told, mL: what a drop at the tip is. */
const DROP_ML = 0.05;
/** Volume outside the target from which the place is called wrong when the share is too low, mL. */
const ASTRAY_ML = 0.2;

/** What went in where it must not: id of the error and of its sentence, by class of structure. */
const FORBIDDEN: {
  readonly [C in StructureClass]?: { readonly id: string; readonly sentence: SentenceId };
} = {
  vessel: { id: 'injected-into-vessel', sentence: 'intoVessel' },
  nerve: { id: 'injected-into-nerve', sentence: 'intoNerve' },
  tendon: { id: 'injected-into-tendon', sentence: 'intoTendon' },
};

export class CriticalErrors {
  private readonly found: CriticalError[] = [];
  private readonly told = new Set<string>();
  private readonly blindMm: number[];
  private readonly classes: ReadonlyMap<string, StructureClass>;
  private firstAstrayTick = -1;
  private hasBlood = false;
  private injectedMl = 0;
  private byStructureMl: Readonly<Record<string, number>> = {};

  constructor(
    private readonly drill: Drill,
    private readonly anatomy: Anatomy,
  ) {
    this.blindMm = drill.avoid.map(() => 0);
    this.classes = new Map(anatomy.structures.map((s) => [s.id, s.class]));
  }

  observe(view: TickView): void {
    this.watchEntries(view);
    this.watchEvents(view);
    this.watchEntryPlace(view);
    if (view.advanceMm > 0) this.watchBlindAdvance(view);
    this.watchInjection(view);
  }

  /** All errors so far, in the order in which they happened; may be asked in mid-run. */
  finish(): CriticalError[] {
    const list = [...this.found];
    const { structure, share01 } = this.drill.target;
    const targetMl = this.byStructureMl[structure] ?? 0;
    const astrayMl = this.injectedMl - targetMl;
    if (astrayMl > ASTRAY_ML && targetMl < share01 * this.injectedMl) {
      const where = this.mostAstray(structure);
      const text = say('astray', {
        ml: astrayMl.toFixed(1),
        ofMl: this.injectedMl.toFixed(1),
        structure: structureName(this.anatomy, where),
      });
      list.push({
        id: 'drug-in-wrong-place',
        structure: where,
        tick: this.firstAstrayTick,
        text,
      });
    }
    return list.sort((a, b) => a.tick - b.tick);
  }

  private tell(id: string, structure: string, tick: number, text: string): void {
    const key = `${id} ${structure}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.found.push({ id, structure, tick, text });
  }

  private watchEntries(view: TickView): void {
    const avoid = this.drill.avoid;
    for (const event of view.events) {
      const isContact = event.kind === 'bone-contact' || event.kind === 'cartilage-contact';
      if (event.kind !== 'structure-entered' && !isContact) continue;
      if (avoid.some((r) => r.isCritical && r.structure === event.subject))
        this.tellEntered(event.subject, view.tick, isContact);
    }
    for (let i = 0; i < avoid.length; i++)
      if (avoid[i]!.isCritical && view.leastDistanceMm[i]! < 0)
        this.tellEntered(avoid[i]!.structure, view.tick, false);
  }

  private tellEntered(structure: string, tick: number, isContact: boolean): void {
    const kind = this.classes.get(structure) ?? 'structure';
    const text = say(isContact ? 'hit' : 'entered', { structure: structureName(this.anatomy, structure) });
    this.tell(`${kind}-entered`, structure, tick, text);
  }

  /** The syringe for the way counts here too: what it may not enter is the same. */
  private watchEvents(view: TickView): void {
    for (const { kind, subject } of view.events) {
      const isForbidden =
        kind === 'intravascular-injection' ||
        kind === 'intraneural-injection' ||
        kind === 'intratendinous-injection';
      if (isForbidden && subject !== this.drill.target.structure) this.tellInjected(subject, view.tick);
    }
  }

  private tellInjected(structure: string, tick: number): void {
    const kind = FORBIDDEN[this.classes.get(structure) ?? 'gel'];
    if (!kind) return;
    const name = structureName(this.anatomy, structure);
    this.tell(kind.id, structure, tick, say(kind.sentence, { structure: name }));
  }

  private watchEntryPlace(view: TickView): void {
    const rule = this.drill.entry;
    if (!rule || !view.events.some((event) => event.kind === 'skin-punctured')) return;
    const landmark = this.anatomy.landmarks.find((l) => l.id === rule.landmark);
    if (!landmark) return;
    const awayMm = distance(landmark.positionMm, view.entryMm);
    if (awayMm <= rule.withinMm) return;
    const text = say('wrongSide', { mm: awayMm.toFixed(0), landmark: landmark.name });
    this.tell('wrong-side', 'skin', view.tick, text);
  }

  private watchBlindAdvance(view: TickView): void {
    if (view.phase !== 'inserted' || view.sight().isTipVisible) return;
    const avoid = this.drill.avoid;
    for (let i = 0; i < avoid.length; i++) {
      const rule = avoid[i]!;
      if (!rule.isCritical || !(view.tipDistanceMm[i]! < Math.max(rule.safeMm, HAZARD_NEAR_MM))) continue;
      this.blindMm[i] = this.blindMm[i]! + view.advanceMm;
      if (this.blindMm[i]! <= BLIND_FORGIVEN_MM) continue;
      const name = structureName(this.anatomy, rule.structure);
      this.tell('blind-advance', rule.structure, view.tick, say('blindAdvance', { structure: name }));
    }
  }

  private watchInjection(view: TickView): void {
    for (const event of view.events)
      if (event.kind === 'aspirated') this.hasBlood = event.subject === 'blood';
    if (view.advanceMm < 0 || view.tipStepMm > 0.5) this.hasBlood = false;
    if (view.injectedStepMl <= 0) return;
    this.injectedMl = view.injectedMl;
    this.byStructureMl = view.byStructureMl;
    const targetMl = view.byStructureMl[this.drill.target.structure] ?? 0;
    if (this.firstAstrayTick < 0 && view.injectedMl - targetMl > ASTRAY_ML) this.firstAstrayTick = view.tick;
    if (this.hasBlood) this.tell('injected-after-blood', 'blood', view.tick, say('afterBlood'));
    for (const structure in view.byStructureMl)
      if (view.byStructureMl[structure]! >= DROP_ML && structure !== this.drill.target.structure)
        this.tellInjected(structure, view.tick);
  }

  private mostAstray(target: string): string {
    let most = 'unknown';
    let mostMl = -1;
    for (const id of Object.keys(this.byStructureMl).sort())
      if (id !== target && this.byStructureMl[id]! > mostMl) {
        most = id;
        mostMl = this.byStructureMl[id]!;
      }
    return most;
  }
}
