/** Under what name a thing is kept that this program made of a patient. */
import { hashValue } from '../core/math/hash.ts';
import type { BakeRequest } from './bakeRequest.ts';

/** The name of a built file ends in a mark of its content and of all that it draws on. */
const BUILT_NAME = /\/([\w.]+-[\w-]{8})\.js$/;

/**
 * A changed program has another name for its file, so that nothing is served that an older one made; and no body need be
 * built to tell. Fluid opens the cavity later, and is left out.
 * @param programUrl address of the program's own file
 * @returns null where the file's name says nothing of its content, as while developing: nothing is kept then
 */
export function keptKey(programUrl: string, { regionId, patient }: BakeRequest): string | null {
  const name = BUILT_NAME.exec(programUrl.replace(/[?#].*$/, ''))?.[1];
  return name ? `${name}-${regionId}-${hashValue({ ...patient, effusionMl: 0 })}` : null;
}
