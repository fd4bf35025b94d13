/** `check --region R [--patient F]`: whether the built body is one that a drill may be held on; exit 1 where it is not. */
import { checkAnatomy } from '../../core/anatomy/checks/checkAnatomy.ts';
import { Arguments } from '../arguments.ts';
import type { VerbResult } from '../output.ts';
import { readSubject } from '../subject.ts';
import { usageError } from '../usage.ts';

export function check(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, ['region', 'patient']);
  args.expectValues(0, 0, 'options only: --region, --patient');
  const { anatomy, region, patient } = readSubject(args);
  if (!region?.checks || !patient) throw usageError('a region of a body', anatomy.id);
  const problems = checkAnatomy(anatomy, region, patient);
  return {
    output: { region: region.id, patient, problems },
    ...(problems.length > 0 ? { exitCode: 1 } : {}),
  };
}
