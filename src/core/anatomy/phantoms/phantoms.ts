/** The built-in phantoms, each a file of the public format. */

import type { PhantomFile } from './phantomFile.ts';
import { PHANTOM_GEL } from './phantomGel.ts';
import { PHANTOM_JOINT } from './phantomJoint.ts';
import { PHANTOM_MEAT } from './phantomMeat.ts';
import { PHANTOM_QA, PHANTOM_QA_07 } from './phantomQa.ts';

export interface BuiltInPhantom {
  readonly id: string;
  readonly title: string;
  readonly file: PhantomFile;
}

export const PHANTOMS: readonly BuiltInPhantom[] = [
  { id: 'phantom-qa', title: PHANTOM_QA.title, file: PHANTOM_QA },
  { id: 'phantom-qa-07', title: PHANTOM_QA_07.title, file: PHANTOM_QA_07 },
  { id: 'phantom-gel', title: PHANTOM_GEL.title, file: PHANTOM_GEL },
  { id: 'phantom-joint', title: PHANTOM_JOINT.title, file: PHANTOM_JOINT },
  { id: 'phantom-meat', title: PHANTOM_MEAT.title, file: PHANTOM_MEAT },
];
