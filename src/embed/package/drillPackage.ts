/** One drill for a course site as a zip, from the files of the built site and the drill. */
import type { Drill } from '../../core/procedure/drill.ts';
import { encodeDrill } from '../../protocol/ownDrill.ts';
import { type CourseKind, splitDrillId } from '../parameters.ts';
import { DRILL_FILE, type Launch } from './launch.ts';
import { cmi5Xml, manifest12, manifest2004, type PackageText } from './manifests.ts';
import { zipFiles } from './zipFiles.ts';

export const PACKAGE_FORMATS = ['web', 'scorm12', 'scorm2004', 'cmi5'] as const;
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];

/** Files by path in the package. */
export type PackageFiles = Map<string, Uint8Array>;

/** The description that a format adds to the files. */
const DESCRIPTIONS: { readonly [F in CourseKind]: readonly [string, (of: PackageText) => string] } = {
  scorm12: ['imsmanifest.xml', manifest12],
  scorm2004: ['imsmanifest.xml', manifest2004],
  cmi5: ['cmi5.xml', cmi5Xml],
};

/** How a package launches its drill; `isOwn` where the drill is not built in, and then has one mode. */
export const launchOf = (drill: Drill, format: PackageFormat, isOwn: boolean, isAnyMode = false): Launch => ({
  drill: splitDrillId(drill.id).base,
  region: drill.region,
  mode: isAnyMode && !isOwn ? 'any' : drill.mode,
  course: format === 'web' ? null : format,
  ...(isOwn ? { hasDrillFile: true } : {}),
});

/** The zip; puts the format's description, and an own drill's file, among the site's files. */
export function packDrill(
  drill: Drill,
  format: PackageFormat,
  isOwn: boolean,
  files: PackageFiles,
): Uint8Array {
  if (isOwn) files.set(DRILL_FILE, new TextEncoder().encode(encodeDrill(drill)));
  const text: PackageText = {
    id: drill.id,
    title: drill.title,
    description: `A simulated ultrasound-guided injection (${drill.title}). Not a medical device.`,
    mastery01: drill.passTotal / 100,
    files: [...files.keys()].sort(),
  };
  let first: string | undefined;
  if (format !== 'web') {
    const [name, make] = DESCRIPTIONS[format];
    files.set(name, new TextEncoder().encode(make(text)));
    first = name;
  }
  return zipFiles(files, first);
}
