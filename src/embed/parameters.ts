/** What the address of the embedded page may say. Unknown names are ignored: a course site adds its own. */
import type { DrillMode } from '../core/procedure/drill.ts';
import { MODES } from './modes.ts';

/** For the reference: name, values, meaning. */
export const PARAMETERS = [
  {
    name: 'drill',
    values: 'an id, such as `gel-block-cyst`',
    meaning: 'The drill. With `-practice` or `-assessment` at its end it names the mode too.',
  },
  {
    name: 'mode',
    values: '`guided`, `practice`, `assessment`',
    meaning: 'Fixes the mode; without it the learner chooses.',
  },
  {
    name: 'lang',
    values: 'a language tag, such as `en` or `de`',
    meaning:
      'The language of the page where it is there. Without it, the one chosen before in this browser, else the browser’s own, else English.',
  },
  {
    name: 'origin',
    values: 'an origin: scheme, host and port, no path',
    meaning:
      'The exact origin of the page around the frame, the only one that is heard and spoken to. Without it, the origin of the page that the browser names as referrer; where it names none, no messages.',
  },
  {
    name: 'autostart',
    values: '`1`',
    meaning: 'Goes to the run at once, without the page that tells of the case.',
  },
] as const;

export type CourseKind = 'scorm12' | 'scorm2004' | 'cmi5';
export const COURSE_KINDS: readonly CourseKind[] = ['scorm12', 'scorm2004', 'cmi5'];

export interface EmbedParameters {
  /** Id of the drill in guided mode; may be unknown. */
  readonly drill: string;
  /** Null where the learner chooses. */
  readonly mode: DrillMode | null;
  /** Null where the address names none. */
  readonly lang: string | null;
  readonly isAutostart: boolean;
  readonly allowedOrigin: string | null;
  readonly course: CourseKind | null;
}

/** What a package's launch page says about itself; wins over the address. */
export interface Baked {
  readonly drill?: string | undefined;
  readonly mode?: string | undefined;
  readonly course?: string | undefined;
}

/** A drill's id in guided mode, and the mode that the id named. */
export function splitDrillId(id: string): { readonly base: string; readonly mode: DrillMode | null } {
  const found = /^(.+)-(practice|assessment)$/.exec(id);
  return found ? { base: found[1]!, mode: found[2] as DrillMode } : { base: id, mode: null };
}

/** `referrer` is document.referrer. */
export function readParameters(search: string, referrer: string, baked: Baked = {}): EmbedParameters {
  const query = new URLSearchParams(search);
  const { base, mode } = splitDrillId((baked.drill ?? query.get('drill') ?? '').slice(0, 100));
  const wanted = baked.drill === undefined ? query.get('mode') : baked.mode;
  return {
    drill: base,
    mode: MODES.find((m) => m === wanted) ?? mode,
    lang: query.get('lang')?.slice(0, 35) ?? null,
    isAutostart: query.get('autostart') === '1',
    allowedOrigin: query.has('origin') ? exactOrigin(query.get('origin')!) : exactOrigin(referrer, true),
    course: COURSE_KINDS.find((kind) => kind === baked.course) ?? null,
  };
}

/** The origin where a text is one, exactly; null for anything else, `*` and `null` among them. */
export function exactOrigin(text: string, isAddress = false): string | null {
  try {
    const { origin, protocol } = new URL(text);
    if (protocol !== 'https:' && protocol !== 'http:') return null;
    return isAddress || origin === text ? origin : null;
  } catch {
    return null;
  }
}
