/** A package's own drill: read from its file beside the page before anything is shown. */
import { fetchBytes } from '../../assets/fetchBytes.ts';
import { parseOwnDrill } from '../../protocol/ownDrill.ts';
import { formatErrors } from '../../protocol/result.ts';
import { SITE_URL } from '../../ui/common/siteUrl.ts';
import { holdDrill } from '../knownDrills.ts';

/** Null once the drill is known, else why it cannot be used. */
export async function loadOwnDrill(file: string): Promise<readonly string[] | null> {
  try {
    const read = parseOwnDrill(await fetchBytes(new URL(`${SITE_URL}${file}`, document.baseURI).href), file);
    if (!read.ok) return formatErrors(read);
    holdDrill(read.value);
    return null;
  } catch (cause) {
    return [cause instanceof Error ? cause.message : String(cause)];
  }
}
