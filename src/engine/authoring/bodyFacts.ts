/** What an author may choose from in a body: its spaces and structures, where a probe starts, and its landmarks. */
import { cavitiesOf } from '../../core/anatomy/openCavity.ts';
import type { StructureClass } from '../../core/anatomy/anatomy.ts';
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { patientErrors } from '../../protocol/patient.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface BodyFacts {
  /** Spaces that fluid can open. */
  readonly spaces: readonly Named[];
  readonly structures: readonly (Named & { readonly class: StructureClass })[];
  readonly starts: readonly Named[];
  readonly landmarks: readonly Named[];
}

const NOTHING: BodyFacts = { spaces: [], structures: [], starts: [], landmarks: [] };
const named = ({ id, name }: Named): Named => ({ id, name });

/** Of the draft's patient, or of the region's usual one while that one cannot be built; nothing for an unknown region. */
export function bodyFacts({
  region: id,
  patient,
  target,
}: Pick<Drill, 'region' | 'patient' | 'target'>): BodyFacts {
  const region = findRegion(id);
  if (!region) return NOTHING;
  const isPossible = patientErrors(region, patient, '').length === 0;
  const built = anatomyOf({ region: id, patient: isPossible ? patient : region.defaultPatient, target });
  const byName = (a: Named, b: Named): number => (a.name < b.name ? -1 : 1);
  return {
    spaces: cavitiesOf(built).map(named).sort(byName),
    structures: built.structures.map((s) => ({ ...named(s), class: s.class })).sort(byName),
    starts: built.probeStarts.map(named),
    landmarks: built.landmarks.map(named),
  };
}
