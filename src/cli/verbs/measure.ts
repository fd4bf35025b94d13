/** `measure --region R [--patient F]`: dimensions of the built anatomy beside what is published. */
import { Arguments } from '../arguments.ts';
import type { VerbResult } from '../output.ts';
import { readSubject } from '../subject.ts';
import { usageError } from '../usage.ts';

export function measure(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, ['region', 'patient']);
  args.expectValues(0, 0, 'options only: --region, --patient');
  const { anatomy, region, patient } = readSubject(args);
  if (!region || !patient) throw usageError('a region, which has dimensions', `the phantom ${anatomy.id}`);
  const dimensions = region.measure(anatomy, patient).map((dimension) => {
    const published = region.checks?.published[dimension.id]?.[patient.sex];
    return published ? { ...dimension, published } : dimension;
  });
  return { output: { region: region.id, patient, dimensions } };
}
