/**
 * Notices when whoever does an assessed run is away from it: paused, the window without the focus, the page hidden. Kept
 * beside the recording, which has ticks only and knows nothing of it: a pause of an hour takes no tick.
 */
import { ATTENTION_KINDS, type AttentionEntry, type AttentionKind } from '../protocol/runNotes.ts';

/** Shorter absences are told by the browser when nothing happened, as when a menu opens, s. */
const LEAST_S = 0.3;

export class AttentionLog {
  private readonly away = new Set<AttentionKind>();
  private readonly done: AttentionEntry[] = [];
  private open: { readonly tick: number; kind: AttentionKind; readonly atMs: number } | null = null;

  /** Whether one is away in this way, from `tick` of the run at `nowMs` of any clock that only rises. */
  set(kind: AttentionKind, isAway: boolean, tick: number, nowMs: number): void {
    if (isAway) this.away.add(kind);
    else this.away.delete(kind);
    // The gravest way counts: a page that is hidden is also paused and without the focus.
    const gravest = [...ATTENTION_KINDS].reverse().find((k) => this.away.has(k));
    if (gravest === undefined) this.close(nowMs);
    else if (!this.open) this.open = { tick, kind: gravest, atMs: nowMs };
    else if (ATTENTION_KINDS.indexOf(gravest) > ATTENTION_KINDS.indexOf(this.open.kind))
      this.open.kind = gravest;
  }

  /** What was noticed up to now; an absence that still lasts is counted up to `nowMs`. */
  entries(nowMs: number): AttentionEntry[] {
    const last = this.open ? entryOf(this.open, nowMs) : null;
    return last ? [...this.done, last] : [...this.done];
  }

  private close(nowMs: number): void {
    const entry = this.open && entryOf(this.open, nowMs);
    if (entry) this.done.push(entry);
    this.open = null;
  }
}

function entryOf(
  { tick, kind, atMs }: { readonly tick: number; readonly kind: AttentionKind; readonly atMs: number },
  nowMs: number,
): AttentionEntry | null {
  const seconds = Math.round((nowMs - atMs) / 100) / 10;
  return seconds < LEAST_S ? null : { tick, kind, seconds };
}
