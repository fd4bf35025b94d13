/** Pictures of whole bodies for the atlas, from the meshes that are shipped. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
      const file = fileURLToPath(new URL(`../../public/models/${regionId}.glb`, import.meta.url));
      const address = `data:model/gltf-binary;base64,${readFileSync(file).toString('base64')}`;
      await page.evaluate((from) => window.drawBody(from), address);
      await page.setViewportSize({ width: 1360, height: 860 });
      await page.screenshot({ path });
    },
    close,
  };
}
