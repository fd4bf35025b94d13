/** Structures in more pieces than they have, and pockets of fat that no structure claims. */
import type { Anatomy, Structure } from '../anatomy.ts';
import { OWNER_BACKGROUND } from '../tissueField.ts';
import { type Labels, labelsOf, partsOf } from './labels.ts';

/** What is thinner than the coarse grid is looked at on these, one after the other. */
const FINER_MM = [0.5, 0.3];
/** The parts that a structure has hold at least this share of it, on the coarse grid and on the finer ones. */
const WHOLE_01 = 0.95;
const WHOLE_FINE_01 = 0.93;
/** Laid out as films or fillers: they may lie on both sides of what they line. */
const UNCOUNTED: readonly Structure['class'][] = ['fluid', 'synovium', 'skin', 'fascia'];

/** @param labels of the whole body, coarse; @param parts how many a structure has, where not one. */
export function brokenParts(
  anatomy: Anatomy,
  labels: Labels,
  parts: Readonly<Record<string, number>> = {},
): string[] {
  const wrong: string[] = [];
  anatomy.structures.forEach((structure, index) => {
    if (structure.pointsMm || (UNCOUNTED.includes(structure.class) && !(structure.id in parts))) return;
    const most = parts[structure.id] ?? 1;
    let found = partsOf(labels, index);
    let whole = isWhole(found, most, WHOLE_01);
    for (const pitchMm of FINER_MM) {
      if (whole) break;
      found = partsOf(labelsOf(anatomy, structure, pitchMm), 0);
      whole = isWhole(found, most, WHOLE_FINE_01);
    }
    if (found.length === 0) wrong.push(`${structure.id} owns nothing`);
    else if (!whole)
      wrong.push(`${structure.id} is in pieces of ${found.slice(0, 4).map(Math.round).join(', ')} mm³`);
  });
  return wrong;
}

const isWhole = (found: readonly number[], most: number, share01: number): boolean => {
  const all = found.reduce((a, b) => a + b, 0);
  const largest = found.slice(0, most).reduce((a, b) => a + b, 0);
  return all > 0 && largest > share01 * all;
};

/** Pockets of the background's fat: the largest apart from the rest, and all together, mm³. */
export function fatPocketsMm3(labels: Labels): readonly [largest: number, all: number] {
  const pockets = partsOf(labels, OWNER_BACKGROUND).slice(1);
  return [pockets[0] ?? 0, pockets.reduce((a, b) => a + b, 0)];
}
