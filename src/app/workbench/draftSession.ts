/** One draft for the visit: its history, kept at every change, and what the worker last said of it. */
import { useSyncExternalStore } from 'react';
import type { Drill } from '../../core/procedure/drill.ts';
import type { BodyFacts } from '../../engine/authoring/bodyFacts.ts';
import { type Draft, plainDraft } from '../../engine/authoring/draft.ts';
import { changed, type History, historyOf, redone, undone } from '../../engine/authoring/history.ts';
import { valueAt, withValueAt } from '../../engine/authoring/paths.ts';
import type { ParseError } from '../../protocol/result.ts';
import { draftStore } from '../../records/ownDrills.ts';
import { checkDraft } from './checkDraft.ts';

export interface SessionView {
  readonly draft: Draft;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly errors: readonly ParseError[];
  readonly facts: BodyFacts;
  /** False while what is said of the draft is of an earlier state of it. */
  readonly isChecked: boolean;
  /** The draft as a drill, once it was found to be one. */
  readonly drill: Drill | null;
  /** False where the browser keeps nothing. */
  readonly isKept: boolean;
}

const NO_FACTS: BodyFacts = { spaces: [], structures: [], starts: [], landmarks: [] };

export class DraftSession {
  private view: SessionView;
  private history: History<Draft>;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly id: string,
    draft: Draft,
  ) {
    this.history = historyOf(draft);
    this.view = {
      draft,
      canUndo: false,
      canRedo: false,
      errors: [],
      facts: NO_FACTS,
      isChecked: false,
      drill: null,
      isKept: true,
    };
    this.check();
  }

  readonly getView = (): SessionView => this.view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly set = (path: string, value: unknown): void => {
    const { now } = this.history;
    if (Object.is(valueAt(now, path), value)) return;
    this.replace(withValueAt(now, path, value), path);
  };

  readonly replace = (draft: Draft, key: string): void => {
    this.take(changed(this.history, draft, key, Date.now()));
  };

  readonly undo = (): void => this.take(undone(this.history));
  readonly redo = (): void => this.take(redone(this.history));

  private take(history: History<Draft>): void {
    if (history.now === this.history.now) return;
    this.history = history;
    const { now: draft, past, future } = history;
    this.show({ draft, canUndo: past.length > 0, canRedo: future.length > 0, isChecked: false, drill: null });
    void this.keep();
    this.check();
  }

  /** At once: a tab that is closed loses nothing. */
  private async keep(): Promise<void> {
    const { draft } = this.view;
    const isKept = await keepDraft(this.id, draft);
    if (isKept !== this.view.isKept) this.show({ isKept });
  }

  private check(): void {
    const { draft } = this.view;
    const plain = plainDraft(draft);
    void checkDraft(plain).then((found) => {
      if (!found || draft !== this.view.draft) return;
      const { errors, facts } = found;
      const drill = errors.length === 0 ? (plain as Drill) : null;
      this.show({ errors, facts: facts ?? this.view.facts, isChecked: true, drill });
    });
  }

  private show(change: Partial<SessionView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

export const keepDraft = (id: string, draft: Draft): Promise<boolean> =>
  draftStore.put({ id, title: draft.title, changedAt: new Date().toISOString(), drill: draft });

const sessions = new Map<string, DraftSession>();

/** The session of a kept draft; undefined where there is none. */
export async function openDraft(id: string): Promise<DraftSession | undefined> {
  const open = sessions.get(id);
  if (open) return open;
  const kept = await draftStore.get(id);
  if (!kept) return undefined;
  const session = sessions.get(id) ?? new DraftSession(id, kept.drill as Draft);
  sessions.set(id, session);
  return session;
}

export async function removeDraft(id: string): Promise<void> {
  sessions.delete(id);
  await draftStore.remove(id);
}

export const useSession = (session: DraftSession): SessionView =>
  useSyncExternalStore(session.subscribe, session.getView);
