/** The built-in phantoms, each a file of the public format. */

import type { PhantomFile } from './phantomFile.ts';
import { PHANTOM_GEL } from './phantomGel.ts';
import { PHANTOM_QA } from './phantomQa.ts';

export interface BuiltInPhantom {
  readonly id: string;
  readonly title: string;
  readonly file: PhantomFile;
}

export const PHANTOMS: readonly BuiltInPhantom[] = [
  { id: 'phantom-qa', title: PHANTOM_QA.title, file: PHANTOM_QA },
  { id: 'phantom-gel', title: PHANTOM_GEL.title, file: PHANTOM_GEL },
];
