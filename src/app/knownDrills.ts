/** The one place that knows drills by their id: the built-in ones, and those of this browser, once they were read. */
import { hashValue } from '../core/math/hash.ts';
import type { Drill, DrillMode } from '../core/procedure/drill.ts';
import { splitDrillId } from '../embed/parameters.ts';
import { findDrill } from '../protocol/drills/index.ts';
import { parseOwnDrill } from '../protocol/ownDrill.ts';
import { draftStore, type OwnDrill, ownDrillStore } from '../records/ownDrills.ts';

/** Own drills that were read in this visit. */
const held = new Map<string, Drill>();
/** Ids of the drafts among them, and the draft of each. */
const drafts = new Map<string, string>();

const isOfBase = (id: string, drill: Drill): boolean => splitDrillId(drill.id).base === splitDrillId(id).base;

/** The drill with this very id in this mode; undefined where it is not known, or another mode's. */
export function drillInMode(id: string, mode: DrillMode): Drill | undefined {
  const drill = findDrill(id) ?? held.get(id);
  return drill?.mode === mode ? drill : undefined;
}

/** An own drill has one mode, so it answers to its id in any. */
export const knownDrill = (id: string): Drill | undefined =>
  findDrill(id) ?? held.get(id) ?? [...held.values()].find((drill) => isOfBase(id, drill));

export const isBuiltIn = (drill: Pick<Drill, 'id'>): boolean => findDrill(drill.id) !== undefined;

/** Makes a drill known for this visit, kept nowhere. */
export function holdDrill(drill: Drill): void {
  if (isBuiltIn(drill)) return;
  held.set(drill.id, drill);
  drafts.delete(drill.id);
}

/** As a drill, for its author to try. */
export function holdDraft(drill: Drill, draftId: string): void {
  holdDrill(drill);
  drafts.set(drill.id, draftId);
}

/** The draft that a drill is tried out of; undefined for any other. */
export const draftOf = (drill: Pick<Drill, 'id'>): string | undefined => drafts.get(drill.id);

/** Makes a drill known in this browser; true where another version of it was known before. */
export async function keepDrill(drill: Drill): Promise<boolean> {
  if (isBuiltIn(drill)) return false;
  const before = await ownDrillStore.get(drill.id);
  await holdKept(drill.id);
  holdDrill(drill);
  const { id, title, mode } = drill;
  await ownDrillStore.put({ id, title, mode, openedAt: new Date().toISOString(), drill });
  return before !== undefined && hashValue(before.drill) !== hashValue(drill);
}

export async function forgetDrill(id: string): Promise<void> {
  held.delete(id);
  await ownDrillStore.remove(id);
}

/** Latest first. */
export const listOwnDrills = async (): Promise<OwnDrill[]> =>
  (await ownDrillStore.list()).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));

/** Reads what this browser keeps of an id, if anything; what no longer keeps the rules stays unknown. */
export async function lookUpDrill(id: string): Promise<Drill | undefined> {
  if (!knownDrill(id)) await holdKept(id);
  return knownDrill(id);
}

/** Holds all that this browser keeps of an id in whatever mode: a drill that was opened before one that is written. */
async function holdKept(id: string): Promise<void> {
  const kept = (await ownDrillStore.list()).map(({ drill }) => ({
    drill,
    draft: undefined as string | undefined,
  }));
  const written = (await draftStore.list()).map(({ drill, id: draft }) => ({ drill, draft }));
  for (const { drill, draft } of [...kept, ...written]) {
    const { id: own } = (drill ?? {}) as { readonly id?: unknown };
    if (typeof own !== 'string' || held.has(own) || !isOfBase(id, { id: own } as Drill)) continue;
    const read = parseOwnDrill({ value: drill }, own);
    if (!read.ok) continue;
    if (draft === undefined) holdDrill(read.value);
    else holdDraft(read.value, draft);
  }
}
