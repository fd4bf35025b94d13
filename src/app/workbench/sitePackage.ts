/** A course package made in the browser, from the site's own files. */
import { fetchBytes } from '../../assets/fetchBytes.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import {
  launchOf,
  type PackageFiles,
  type PackageFormat,
  packDrill,
} from '../../embed/package/drillPackage.ts';
import { LAUNCH_PAGE, launchPage } from '../../embed/package/launch.ts';
import { drillModels } from '../../embed/package/models.ts';
import { parseSiteFileList, SITE_FILES } from '../../embed/package/siteFileList.ts';
import { formatErrors } from '../../protocol/result.ts';
import { SITE_URL } from '../../ui/common/siteUrl.ts';
import { isBuiltIn } from '../knownDrills.ts';

/** Files fetched at the same time. */
const WIDTH = 6;

/** Throws an Error that names the file that could not be had. */
export async function packageOf(
  drill: Drill,
  format: PackageFormat,
  onProgress: (done01: number) => void,
): Promise<Uint8Array> {
  const isOwn = !isBuiltIn(drill);
  const launch = launchOf(drill, format, isOwn);
  const read = (path: string) => fetchBytes(new URL(`${SITE_URL}${path}`, document.baseURI).href);
  const textOf = async (path: string) => new TextDecoder().decode(await read(path));
  const list = parseSiteFileList(await textOf(SITE_FILES));
  if (!list.ok) throw new Error(formatErrors(list)[0]);
  const models = drillModels(
    await textOf('models/manifest.json'),
    await textOf('models/first-frames.json'),
    launch,
  );
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const files: PackageFiles = new Map([
    ['index.html', bytesOf(launchPage(await textOf(LAUNCH_PAGE), launch))],
    ['models/manifest.json', bytesOf(models.manifest)],
    ['models/first-frames.json', bytesOf(models.firstFrames)],
  ]);
  const wanted = [
    ...list.value.assets.map((name) => `assets/${name}`),
    ...models.files.map((name) => `models/${name}`),
    'icon.svg',
    ...(format === 'web' ? ['sono-needle.js'] : []),
  ];
  let next = 0;
  let done = 0;
  const lane = async () => {
    while (next < wanted.length) {
      const path = wanted[next++]!;
      files.set(path, await read(path));
      onProgress(++done / wanted.length);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, lane));
  return packDrill(drill, format, isOwn, files);
}
