/** `package --drill D|FILE --format web|scorm12|scorm2004|cmi5 [--mode any] [--site DIR] --out FILE`: one drill for a course site. */
import { launchOf, PACKAGE_FORMATS, packDrill } from '../../embed/package/drillPackage.ts';
import { DRILLS, findDrill } from '../../protocol/drills/index.ts';
import { ownIdErrors } from '../../protocol/ownDrill.ts';
import { describe, formatError } from '../../protocol/result.ts';
import { oneOf } from '../../protocol/suggest.ts';
import { Arguments } from '../arguments.ts';
import { readDrill } from '../drillOption.ts';
import { isPath, writeBytes } from '../files.ts';
import type { VerbResult } from '../output.ts';
import { BUILT_SITE, drillFiles } from '../package/siteFiles.ts';
import { UnusableInput, usageError } from '../usage.ts';

export function packageDrill(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, ['drill', 'format', 'mode', 'site', 'out']);
  args.expectValues(0, 0, 'options only: --drill, --format, --mode, --site, --out');
  const ids = DRILLS.map(({ id }) => id);
  const name = args.required('drill', `${oneOf(ids)}, or a drill file`);
  if (!findDrill(name) && !isPath(name))
    throw usageError(`--drill with one of ${ids.join(', ')}, or a drill file`, describe(name));
  const drill = readDrill(args);
  const idErrors = ownIdErrors(drill);
  if (idErrors.length > 0) throw new UnusableInput(idErrors.map((error) => formatError(name, error)));
  const isOwn = findDrill(drill.id) === undefined;
  const format = args.choice('format', PACKAGE_FORMATS);
  const isAnyMode = args.has('mode') && args.choice('mode', ['any', drill.mode]) === 'any';
  if (isAnyMode && isOwn) throw usageError(`--mode ${drill.mode}: a drill file has one mode`, 'any');
  const out = args.required('out', 'the file to write');
  const files = drillFiles(args.text('site') ?? BUILT_SITE, launchOf(drill, format, isOwn, isAnyMode));
  const bytes = packDrill(drill, format, isOwn, files);
  writeBytes(out, bytes);
  return { output: { file: out, format, drill: drill.id, bytes: bytes.length, files: files.size } };
}
