/**
 * The order of the test files: those that take longest begin first, so that no worker is left alone with one at the end.
 * On a clean checkout nothing is known of durations, and a short file may run long.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds that a file takes where it is more than ten, about; the order is what matters. */
const SECONDS: Readonly<Record<string, number>> = {
  'core/sim/operators.test.ts': 100,
  'core/anatomy/patientGenerator.test.ts': 54,
  'core/anatomy/regions/shoulder/shoulder.test.ts': 52,
  'protocol/verify.test.ts': 45,
  'core/anatomy/regions/wrist/wrist.test.ts': 44,
  'protocol/acceptance.test.ts': 26,
  'cli/runs.test.ts': 25,
  'core/anatomy/regions/everyRegion.test.ts': 22,
  'core/sim/restore.test.ts': 21,
  'core/anatomy/regions/knee/knee.test.ts': 21,
  'core/anatomy/bake/interfaceError.test.ts': 20,
  'core/imaging/speckle.test.ts': 20,
  'core/anatomy/regions/elbow/elbow.test.ts': 19,
  'core/anatomy/regions/hip/hip.test.ts': 17,
  'core/imaging/needle.test.ts': 16,
  'core/imaging/levels.test.ts': 14,
  'assets/models.test.ts': 13,
  'e2e/drill.test.ts': 118,
  'e2e/course.test.ts': 84,
  'e2e/screens.test.ts': 84,
  'e2e/offline.test.ts': 47,
  'e2e/languages.test.ts': 40,
  'e2e/embeds.test.ts': 38,
  'e2e/workbench.test.ts': 30,
};

const secondsOf = ({ moduleId }: TestSpecification): number => SECONDS[moduleId.split('/tests/').pop()!] ?? 0;

export class DearestFirst extends BaseSequencer {
  /** Keeps projects together, as they were. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = new Map(sorted.map((file, i) => [file, i]));
    const projects = new Map<TestSpecification['project'], number>();
    for (const file of sorted) if (!projects.has(file.project)) projects.set(file.project, projects.size);
    return sorted.sort(
      (a, b) =>
        projects.get(a.project)! - projects.get(b.project)! ||
        secondsOf(b) - secondsOf(a) ||
        place.get(a)! - place.get(b)!,
    );
  }
}
