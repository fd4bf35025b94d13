/** `--drill`: the id of a built-in drill, or a drill file. */
import type { Drill } from '../core/procedure/drill.ts';
import { parseDrill } from '../protocol/drill.ts';
import { DRILLS, findDrill } from '../protocol/drills/index.ts';
import { describe } from '../protocol/result.ts';
import { oneOf } from '../protocol/suggest.ts';
import type { Arguments } from './arguments.ts';
import { isPath, readBytes } from './files.ts';
import { usageError, usable } from './usage.ts';

export function readDrill(args: Arguments): Drill {
  const ids = DRILLS.map((drill) => drill.id);
  const name = args.required('drill', `${oneOf(ids)}, or a drill file`);
  const builtIn = findDrill(name);
  if (builtIn) return builtIn;
  if (!isPath(name)) throw usageError(`--drill with ${oneOf(ids, name)}, or a drill file`, describe(name));
  return usable(parseDrill(usable(readBytes(name)), name));
}
