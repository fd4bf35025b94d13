// What the site's pages may load and do: one policy, written into every built page and sent by the server. Only the
// header can say who may hold a page in a frame.

/** The parts of the policy, in order. Blob and data are what the page makes itself: textures, exported files, workers. */
const PARTS = {
  'default-src': "'self'",
  // The decoder of the meshes is WebAssembly.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'worker-src': "'self' blob:",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** @param {{ connections?: string, frameAncestors?: string }} [differences] */
export function contentPolicy({ connections, frameAncestors } = {}) {
  const parts = {
    ...PARTS,
    ...(connections ? { 'connect-src': connections } : {}),
    ...(frameAncestors ? { 'frame-ancestors': frameAncestors } : {}),
  };
  return Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Vite plugin: writes the policy into every built page, before anything that it governs. */
export function policyInPages() {
  return {
    name: 'policy-in-pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const charset = '<meta charset="utf-8" />';
        if (!html.includes(charset))
          throw new Error(`a page without ${charset}, after which its policy goes`);
        const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}" />`;
        return html.replace(charset, `${charset}\n    ${policy}`);
      },
    },
  };
}
