/** What the built site holds, file by file, as the build wrote it down: the worker and the pages go by the same list. */
import * as z from 'zod/mini';
import { LIST_FILE } from './addresses.ts';

const siteFile = z.object({
  /** Under the site's own folder. */
  path: z.string(),
  bytes: z.int().check(z.nonnegative()),
  /** SHA-256 of the content, hexadecimal. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const siteList = z.object({
  format: z.literal('sononeedle.offline'),
  version: z.literal(1),
  /** Another one whenever any file of the program is another. */
  build: z.string(),
  /** The program: every page, script and picture. Kept whole. */
  program: z.array(siteFile),
  /** Bodies to practise on, by region: large, so each is kept only where somebody chose it. */
  bodies: z.array(z.object({ region: z.string(), files: z.array(siteFile) })),
});

export type SiteFile = z.infer<typeof siteFile>;
export type SiteList = z.infer<typeof siteList>;
export type SiteBody = SiteList['bodies'][number];

/** Throws an Error that says which field is wrong. */
export function parseSiteList(value: unknown): SiteList {
  const parsed = siteList.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Error(`${LIST_FILE}: ${issue.path.join('.')}: ${issue.message}`);
}

export const bytesOf = (files: readonly SiteFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
