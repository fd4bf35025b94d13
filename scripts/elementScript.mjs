// Vite plugin: the custom element as one classic script beside the page, without a hash in its name, so that a course
// site can name it once. Built on its own, so that it shares no chunk with the app.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/embed/element/sonoNeedle.ts', import.meta.url));
const FILE = 'sono-needle.js';

/** @returns {Promise<string>} the script's text */
export async function elementScriptText() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'SonoNeedle', fileName: () => FILE },
    },
  });
  return [built].flat()[0].output[0].code;
}

export function elementScript() {
  return {
    name: 'element-script',
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, async (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.end(await elementScriptText());
      });
    },
    async generateBundle() {
      if (this.environment && this.environment.name !== 'client') return;
      this.emitFile({ type: 'asset', fileName: FILE, source: await elementScriptText() });
    },
  };
}
