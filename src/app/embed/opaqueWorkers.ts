/**
 * In a frame that is sandboxed without its own origin, no worker may be started from the site's address, whose origin
 * is not the frame's. A classic one from a blob of the page's own may, and that blob imports the site's file (a module
 * from a blob does not start in Chrome there). What is sent before the file is in waits. Elsewhere nothing is changed.
 */
if (self.origin === 'null') {
  const Native = globalThis.Worker;
  const textFor = (address: string): string =>
    `const early=[];const keep=onmessage=(event)=>early.push(event);` +
    `import(${JSON.stringify(address)}).then(()=>{` +
    `if(onmessage!==keep)for(const event of early)onmessage(event)},` +
    `(cause)=>setTimeout(()=>{throw cause}))`;
  globalThis.Worker = class extends Native {
    constructor(address: string | URL, options?: WorkerOptions) {
      const text = textFor(new URL(address, document.baseURI).href);
      const { type: _type, ...rest } = options ?? {};
      super(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), rest);
    }
  };
}
