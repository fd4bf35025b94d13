/** The catalogues as lists: `regions drills probes needles agents tissues`. */
import { cavitiesOf } from '../../core/anatomy/openCavity.ts';
import { REGIONS } from '../../core/anatomy/regions/registry.ts';
import { TISSUES } from '../../core/imaging/tissues.ts';
import { AGENTS } from '../../core/injectate/catalogue.ts';
import { NEEDLES } from '../../core/needle/catalogue.ts';
import { TRANSDUCERS } from '../../core/probe/catalogue.ts';
import { apertureMm } from '../../core/probe/transducer.ts';
import { DRILLS } from '../../protocol/drills/index.ts';
import { Arguments } from '../arguments.ts';
import type { VerbResult } from '../output.ts';
import { phantomList } from '../subject.ts';

function list(tokens: readonly string[], items: () => readonly unknown[]): VerbResult {
  Arguments.parse(tokens, []).expectValues(0, 0, 'no more words');
  return { output: items() };
}

export const regions = (tokens: readonly string[]): VerbResult =>
  list(tokens, () => [
    ...REGIONS.map((region) => {
      const anatomy = region.build(region.defaultPatient);
      return {
        id: region.id,
        title: region.title,
        kind: 'region',
        defaultPatient: region.defaultPatient,
        patientRanges: region.patientRules.ranges,
        variants: region.patientRules.variants ?? [],
        boundsMm: anatomy.bounds,
        structures: anatomy.structures.map((s) => s.id),
        ...(anatomy.cavity ? { cavities: cavitiesOf(anatomy).map((c) => c.id) } : {}),
        landmarks: anatomy.landmarks,
        probeStarts: anatomy.probeStarts,
      };
    }),
    ...phantomList(),
  ]);

export const drills = (tokens: readonly string[]): VerbResult => list(tokens, () => DRILLS);

export const probes = (tokens: readonly string[]): VerbResult =>
  list(tokens, () => TRANSDUCERS.map((t) => ({ ...t, apertureMm: apertureMm(t) })));

export const needles = (tokens: readonly string[]): VerbResult => list(tokens, () => NEEDLES);

export const agents = (tokens: readonly string[]): VerbResult => list(tokens, () => AGENTS);

export const tissues = (tokens: readonly string[]): VerbResult =>
  list(tokens, () => TISSUES.map(({ look: _look, ...physics }) => physics));
