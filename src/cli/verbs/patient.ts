/**
 * `patient --region R [--seed N] [--cavity C]`: a plausible patient drawn from the seed, as a patient file has it, with the
 * fluid in the cavity named.
 */
import { generatePatient } from '../../core/anatomy/patientGenerator.ts';
import { cavitiesOf } from '../../core/anatomy/openCavity.ts';
import { findRegion, REGIONS } from '../../core/anatomy/regions/registry.ts';
import { describe } from '../../protocol/result.ts';
import { oneOf } from '../../protocol/suggest.ts';
import { Arguments } from '../arguments.ts';
import type { VerbResult } from '../output.ts';
import { usageError } from '../usage.ts';

export function patient(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, ['region', 'seed', 'cavity']);
  args.expectValues(0, 0, 'options only: --region, --seed, --cavity');
  const ids = REGIONS.filter((region) => region.spread).map((region) => region.id);
  const id = args.required('region', oneOf(ids));
  const region = findRegion(id);
  if (!region?.spread) throw usageError(`--region with ${oneOf(ids, id)}`, describe(id));
  const seed = args.integer('seed', 0, 4_294_967_295, 1);
  const cavity = args.text('cavity');
  const cavities = cavitiesOf(region.build(region.defaultPatient)).map((c) => c.id);
  if (cavity !== undefined && !cavities.includes(cavity))
    throw usageError(`--cavity with ${oneOf(cavities, cavity)}`, describe(cavity));
  return { output: generatePatient(region, seed, cavity) };
}
