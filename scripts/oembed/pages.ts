/** A drill's own page and its oEmbed answer (oembed.com, version 1.0, type rich), both with the site's full address. */
import { escapeXml } from '../../src/embed/package/manifests.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}

const WIDTH_PX = 960;
const HEIGHT_PX = 720;
/** Where a PNG tells its width; the height follows. */
const PNG_WIDTH_AT = 16;

/** `site` ends in a slash; `picture` is the drill's PNG. */
export function oembedOf(site: string, { id, title }: Named, picture: Uint8Array) {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  const source = escapeXml(`${site}embed/?drill=${id}`);
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: 'SonoNeedle',
    provider_url: site,
    html: `<iframe src="${source}" title="${escapeXml(title)}" width="${WIDTH_PX}" height="${HEIGHT_PX}" allow="fullscreen"></iframe>`,
    width: WIDTH_PX,
    height: HEIGHT_PX,
    thumbnail_url: `${site}pictures/${id}.png`,
    thumbnail_width: view.getUint32(PNG_WIDTH_AT),
    thumbnail_height: view.getUint32(PNG_WIDTH_AT + 4),
  };
}

/** The embedded page as it was built, opening this drill and saying where its oEmbed answer is. */
export function drillPage(page: string, site: string, { id, title }: Named): string {
  const link = `<link rel="alternate" type="application/json+oembed" href="${escapeXml(`${site}oembed/${id}.json`)}" title="${escapeXml(title)}" />`;
  const made = page
    .replace('data-site="../"', `data-site="../" data-start="${id}"`)
    .replace(/<title>[^<]*<\/title>/, `<title>${escapeXml(title)}</title>\n    ${link}`);
  if (!made.includes(`data-start="${id}"`) || !made.includes(link))
    throw new Error('embed/index.html: expected data-site="../" and a title in it');
  return made;
}
