// Runs in the page, before the page's own scripts: see quickTime.ts.
(() => {
  /** Just below what the page takes at once after a hitch: 15 ticks. */
  const AHEAD_MS = 140;
  /** Frames in which no tick was made: then there is no run that goes on. */
  const MOST_IDLE = 10;
  /** No picture comes sooner after another than this: nobody looks at those in between. */
  const PICTURE_MS = 400;
  const now = performance.now.bind(performance);
  const screenFrame = window.requestAnimationFrame.bind(window);
  let aheadMs = 0;
  let isDrawing = true;
  let isPictured = true;
  let lastPictureMs = 0;
  let isAsked = false;
  let handle = 0;
  let waiting = new Map();
  let running = new Map();
  performance.now = () => now() + aheadMs;

  /** One frame of the page, whether the screen shows it or not. */
  const makeFrame = (ms) => {
    isPictured = now() - lastPictureMs >= PICTURE_MS;
    if (isPictured && isDrawing) lastPictureMs = now();
    running = waiting;
    waiting = new Map();
    for (const [key, then] of running) {
      running.delete(key);
      then(ms);
    }
  };
  window.requestAnimationFrame = (then) => {
    waiting.set(++handle, then);
    if (!isAsked) {
      isAsked = true;
      screenFrame((ms) => {
        isAsked = false;
        makeFrame(Math.max(ms, now()) + aheadMs);
      });
    }
    return handle;
  };
  window.cancelAnimationFrame = (key) => {
    waiting.delete(key);
    running.delete(key);
  };

  const { prototype } = WebGL2RenderingContext;
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
    const draw = prototype[name];
    prototype[name] = function (...values) {
      if (isDrawing && isPictured) draw.apply(this, values);
    };
  }
  window.setDrawing = (is) => {
    isDrawing = is;
  };

  const tick = () => Number(document.querySelector('[data-testid="room"]')?.getAttribute('data-tick') ?? -1);
  window.passTicks = async (ticks) => {
    const wasDrawing = isDrawing;
    isDrawing = false;
    const begin = tick();
    let last = begin;
    for (let idle = 0; last < begin + ticks && idle < MOST_IDLE; ) {
      aheadMs += AHEAD_MS;
      makeFrame(performance.now());
      // What the frame has set going on the page is done before the next one.
      await new Promise((resolve) => setTimeout(resolve));
      const at = tick();
      idle = at === last ? idle + 1 : 0;
      last = at;
    }
    isDrawing = wasDrawing;
    return last > begin;
  };
})();
