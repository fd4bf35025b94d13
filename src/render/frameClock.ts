/** Knows whether the GPU has finished the last frame, and about how long it took. */
export class FrameClock {
  lastFrameMs = 0;
  /** Frames found to be done so far. */
  finishedCount = 0;
  private fence: WebGLSync | null = null;
  private startedMs = 0;
  private frameStartedMs = 0;

  constructor(private readonly gl: WebGL2RenderingContext) {}

  /** False while the last frame is still in the works. */
  isReady(): boolean {
    const { gl, fence } = this;
    if (!fence) return true;
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) {
      // A driver that never signals must not stop the image for good.
      if (performance.now() - this.frameStartedMs < 2000) return false;
    }
    gl.deleteSync(fence);
    this.fence = null;
    this.lastFrameMs = performance.now() - this.frameStartedMs;
    this.finishedCount++;
    return true;
  }

  start(nowMs: number): void {
    this.startedMs = nowMs;
  }

  finish(): void {
    this.frameStartedMs = this.startedMs;
    this.fence = this.gl.fenceSync(this.gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    this.gl.flush();
  }

  reset(): void {
    this.fence = null;
  }
}
