// Vite plugin: the page names what its small entry is going to import, so that the browser fetches it at once.

/** Adds a modulepreload link for every chunk that the page's entry imports dynamically, and for what those need. */
export function preloadPage() {
  return {
    name: 'preload-page',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk, path }) {
        if (!bundle || !chunk) return [];
        const files = new Set();
        const add = (file) => {
          if (files.has(file) || bundle[file]?.type !== 'chunk') return;
          files.add(file);
          for (const needed of bundle[file].imports) add(needed);
        };
        for (const file of chunk.dynamicImports) add(file);
        for (const file of chunk.imports) files.delete(file);
        const up = '../'.repeat(path.split('/').length - 2) || './';
        return [...files].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `${up}${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}
