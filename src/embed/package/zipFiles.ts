/** A zip whose bytes follow from its files alone: fixed times, sorted paths. */
import { type Zippable, zipSync } from 'fflate';

/** Local time, as a zip has it: the same two words in every time zone. */
const TIME = new Date(1980, 0, 1);

/** `first` leads, as the standards like their manifest to. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>, first?: string): Uint8Array {
  const entries: Zippable = {};
  const paths = [...files.keys()].sort();
  if (first !== undefined && files.has(first)) paths.unshift(...paths.splice(paths.indexOf(first), 1));
  for (const path of paths) {
    const level = /\.(?:gz|glb|png)$/.test(path) ? 0 : 9;
    entries[path] = [files.get(path)!, { level, mtime: TIME }];
  }
  return zipSync(entries);
}
