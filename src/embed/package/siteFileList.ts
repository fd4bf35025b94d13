/** The list of built files that a package needs besides those named everywhere, written when the site is built. */
import { exactly, listOf, objectOf, patternField } from '../../protocol/fields.ts';
import { parseWith } from '../../protocol/parseWith.ts';
import type { FileContent } from '../../protocol/readJson.ts';
import type { ParseResult } from '../../protocol/result.ts';

/** Its name in the built site. */
export const SITE_FILES = 'site-files.json';

export interface SiteFileList {
  readonly version: number;
  /** Names in assets/. */
  readonly assets: readonly string[];
}

const schema = objectOf({
  version: exactly(1),
  assets: listOf(patternField(/^[\w.-]+\.(?:js|css|wasm)$/, 'the name of a script or style'), 1, 2000),
});

export const parseSiteFileList = (content: FileContent): ParseResult<SiteFileList> =>
  parseWith<SiteFileList>(schema, content, SITE_FILES);
