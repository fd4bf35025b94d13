/** The launch page of a package: the embedded page, one folder up, with the drill written into it. */
import { openConnections } from './openConnections.ts';

export interface Launch {
  /** Id of the drill in guided mode. */
  readonly drill: string;
  readonly region: string;
  /** `any`: the learner chooses. */
  readonly mode: string;
  /** The course standard; null for a plain web folder. */
  readonly course: string | null;
  /** True where the package brings the drill's file: it is not built in. */
  readonly hasDrillFile?: boolean;
}

/** Of the built site; in a package it is index.html. */
export const LAUNCH_PAGE = 'embed/index.html';
/** A package's own drill, beside its launch page. */
export const DRILL_FILE = 'drill.json';

/** Nothing inline, so any content policy passes. Throws an Error for a page that is not the embedded one. */
export function launchPage(page: string, { drill, region, mode, course, hasDrillFile }: Launch): string {
  const own = [
    `data-site="./" data-drill="${drill}" data-mode="${mode}"`,
    ...(course ? [`data-course="${course}"`] : []),
    ...(hasDrillFile ? [`data-drill-file="${DRILL_FILE}" data-region="${region}"`] : []),
  ].join(' ');
  const moved = page.replaceAll('"../', '"./').replace('data-site="./"', own);
  if (!moved.includes(own)) throw new Error(`${LAUNCH_PAGE}: expected data-site="../" in it`);
  return course === 'cmi5' ? openConnections(moved) : moved;
}

/** Names of the built files that a page names, or that these name in turn; sorted. */
export function reachableAssets(
  page: string,
  known: ReadonlySet<string>,
  textOf: (name: string) => string,
): string[] {
  const found = new Set<string>();
  const read = (text: string): void => {
    for (const [name] of text.matchAll(/[\w.-]+\.(?:js|css|wasm)/g)) {
      if (!known.has(name) || found.has(name)) continue;
      found.add(name);
      read(textOf(name));
    }
  };
  read(page);
  return [...found].sort();
}
