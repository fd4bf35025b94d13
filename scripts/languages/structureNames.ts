/** English names of everything that a region holds, gathered from the anatomies themselves. */
import type { Anatomy, PatientParameters, Region } from '../../src/core/anatomy/anatomy.ts';
import { cavitiesOf } from '../../src/core/anatomy/openCavity.ts';
import { patientProblems } from '../../src/core/anatomy/patientRules.ts';
import { REGIONS } from '../../src/core/anatomy/regions/registry.ts';
import { structureName } from '../../src/core/scoring/structureName.ts';
import { DRILLS } from '../../src/protocol/drills/index.ts';

/** Landmarks that the scorer speaks of. */
const ENTRIES = new Set(DRILLS.map((drill) => drill.entry?.landmark));

/** By id every name that a region gives it: as within a sentence, landmarks of entries as they are. */
export function gatherNames(): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, name: string) => {
    found.set(id, (found.get(id) ?? new Set()).add(name));
  };
  for (const region of REGIONS)
    for (const anatomy of anatomiesOf(region)) {
      const parts = [...cavitiesOf(anatomy), anatomy.background, ...anatomy.structures];
      for (const { id } of parts) add(id, structureName(anatomy, id));
      for (const { id, name } of anatomy.landmarks) if (ENTRIES.has(id)) add(id, name);
    }
  const rows = [...found].map(([id, names]) => [id, [...names].sort()] as const);
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of a drill's body without variants, and of as few with all those that bring a structure as exclusions allow. */
function anatomiesOf(region: Region): Anatomy[] {
  const drill = DRILLS.find((d) => d.region === region.id);
  if (!drill) throw new Error(`structureNames: no drill of ${region.id}`);
  const { patientRules } = region;
  const patients: PatientParameters[] = [drill.patient];
  for (const { id, brings } of patientRules.variants ?? []) {
    if (brings.length === 0) continue;
    const withIt = (patient: PatientParameters): PatientParameters => ({
      ...patient,
      variants: [...(patient.variants ?? []), { id }],
    });
    const at = patients.findIndex(
      (patient, i) => i > 0 && patientProblems(patientRules, withIt(patient)).length === 0,
    );
    if (at > 0) patients[at] = withIt(patients[at]!);
    else patients.push(withIt(drill.patient));
  }
  return patients.map((patient) => region.build(patient));
}
