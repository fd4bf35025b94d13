/**
 * A body has several spaces that fluid can open: recesses, bursae, sheaths. In one run one of them is open to it, the
 * target of the drill where that is a cavity; the others are lined, and stay shut.
 */
import type { Cavity, Structure } from './anatomy.ts';

interface HasCavities {
  readonly cavity?: Cavity | null;
  readonly otherCavities?: readonly Cavity[];
}

/** Every cavity, the open one first. */
export const cavitiesOf = ({ cavity, otherCavities = [] }: HasCavities): readonly Cavity[] =>
  cavity ? [cavity, ...otherCavities] : otherCavities;

/** The same body with the cavity of this id open, and all as it was where there is none of this id. */
export function withOpenCavity<T extends HasCavities>(body: T, id: string): T {
  const all = cavitiesOf(body);
  const opened = all.find((c) => c.id === id);
  if (!opened || opened === body.cavity) return body;
  return { ...body, cavity: opened, otherCavities: all.filter((c) => c !== opened) };
}

/** True for fluid that is one with that of the open cavity. */
export const leadsIntoOpenCavity = ({ cavity }: HasCavities, structure: Structure | undefined): boolean =>
  cavity?.id !== undefined && structure?.communicatesWith === cavity.id;
