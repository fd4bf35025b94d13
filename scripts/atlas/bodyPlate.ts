/** Pictures of whole bodies for the atlas, from the meshes that are shipped. */
import { openModulePage } from '../modulePage.ts';

/** Opens the page once; `draw` writes the picture of a region until `close`. Throws where no browser can be had. */
export async function openBodyPlates(): Promise<{
  draw(regionId: string, path: string): Promise<void>;
  close(): Promise<void>;
}> {
  const { page, close } = await openModulePage(new URL('bodyPage.ts', import.meta.url));
  await page.waitForFunction(() => typeof window.drawBody === 'function');
  return {
    async draw(regionId, path) {
      await page.evaluate((from) => window.drawBody(from), `/models/${regionId}.glb`);
      await page.setViewportSize({ width: 1360, height: 860 });
      await page.screenshot({ path });
    },
    close,
  };
}
