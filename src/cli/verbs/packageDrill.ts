/** `package --drill D --format web|scorm12|scorm2004|cmi5 [--mode any] [--site DIR] --out FILE`: one drill for a course site. */
import { splitDrillId } from '../../embed/parameters.ts';
import { DRILLS, findDrill } from '../../protocol/drills/index.ts';
import { describe } from '../../protocol/result.ts';
import { oneOf } from '../../protocol/suggest.ts';
import { Arguments } from '../arguments.ts';
import { writeBytes } from '../files.ts';
import type { VerbResult } from '../output.ts';
import { cmi5Xml, manifest12, manifest2004, type PackageText } from '../package/manifests.ts';
import { BUILT_SITE, drillFiles } from '../package/siteFiles.ts';
import { zipFiles } from '../package/zipFiles.ts';
import { usageError } from '../usage.ts';

const FORMATS = ['web', 'scorm12', 'scorm2004', 'cmi5'] as const;
export type PackageFormat = (typeof FORMATS)[number];

/** The description that a format adds to the files. */
const DESCRIPTIONS: {
  readonly [F in Exclude<PackageFormat, 'web'>]: readonly [string, (of: PackageText) => string];
} = {
  scorm12: ['imsmanifest.xml', manifest12],
  scorm2004: ['imsmanifest.xml', manifest2004],
  cmi5: ['cmi5.xml', cmi5Xml],
};

export function packageDrill(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, ['drill', 'format', 'mode', 'site', 'out']);
  args.expectValues(0, 0, 'options only: --drill, --format, --mode, --site, --out');
  const ids = DRILLS.map((drill) => drill.id);
  const id = args.required('drill', oneOf(ids));
  const drill = findDrill(id);
  if (!drill) throw usageError(`--drill with one of ${ids.join(', ')}`, describe(id));
  const format = args.choice('format', FORMATS);
  const isAnyMode = args.has('mode') && args.choice('mode', ['any', drill.mode]) === 'any';
  const out = args.required('out', 'the file to write');
  const { base } = splitDrillId(drill.id);
  const files = drillFiles(args.text('site') ?? BUILT_SITE, {
    drill: base,
    region: drill.region,
    mode: isAnyMode ? 'any' : drill.mode,
    course: format === 'web' ? null : format,
  });
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
  const bytes = zipFiles(files, first);
  writeBytes(out, bytes);
  return { output: { file: out, format, drill: drill.id, bytes: bytes.length, files: files.size } };
}
