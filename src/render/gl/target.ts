/** Something to draw into: one framebuffer with one or more colour textures of the same size. */
import type { TextureFilter } from './texture.ts';

export type TargetFormat = 'rgba16f' | 'rgba32f' | 'rg16f' | 'rg32f' | 'r16f' | 'r32f' | 'rgba8' | 'r8';

export class Target {
  readonly textures: readonly WebGLTexture[];
  private readonly framebuffer: WebGLFramebuffer;

  /** Throws an Error naming the target where the driver refuses the formats. */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly name: string,
    readonly width: number,
    readonly height: number,
    formats: readonly TargetFormat[],
    filter: TextureFilter,
  ) {
    const internal: Record<TargetFormat, number> = {
      rgba16f: gl.RGBA16F,
      rgba32f: gl.RGBA32F,
      rg16f: gl.RG16F,
      rg32f: gl.RG32F,
      r16f: gl.R16F,
      r32f: gl.R32F,
      rgba8: gl.RGBA8,
      r8: gl.R8,
    };
    this.framebuffer = gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.framebuffer);
    const linear = filter === 'linear' ? gl.LINEAR : gl.NEAREST;
    this.textures = formats.map((format, i) => {
      const texture = gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texStorage2D(gl.TEXTURE_2D, 1, internal[format], width, height);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, linear);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, linear);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + i, gl.TEXTURE_2D, texture, 0);
      return texture;
    });
    gl.drawBuffers(formats.map((_, i) => gl.COLOR_ATTACHMENT0 + i));
    const status = gl.checkFramebufferStatus(gl.FRAMEBUFFER);
    if (status !== gl.FRAMEBUFFER_COMPLETE && !gl.isContextLost())
      throw new Error(
        `The graphics driver refuses the target "${name}" (${formats.join(', ')}): status ${status}.`,
      );
  }

  /** The first colour texture. */
  get texture(): WebGLTexture {
    return this.textures[0]!;
  }

  bind(): void {
    this.gl.bindFramebuffer(this.gl.FRAMEBUFFER, this.framebuffer);
    this.gl.viewport(0, 0, this.width, this.height);
  }

  /** Reads colour 0 of the pixels from (x, y) on as RGBA floats: for tests and measurement, it waits for the GPU. */
  readFloats(x: number, y: number, width: number, height: number, attachment = 0): Float32Array {
    const { gl } = this;
    const out = new Float32Array(4 * width * height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.framebuffer);
    gl.readBuffer(gl.COLOR_ATTACHMENT0 + attachment);
    gl.readPixels(x, y, width, height, gl.RGBA, gl.FLOAT, out);
    return out;
  }

  /** As `readFloats`, of an 8-bit target. */
  readBytes(x: number, y: number, width: number, height: number): Uint8Array {
    const { gl } = this;
    const out = new Uint8Array(4 * width * height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.framebuffer);
    gl.readBuffer(gl.COLOR_ATTACHMENT0);
    gl.readPixels(x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, out);
    return out;
  }

  dispose(): void {
    this.gl.deleteFramebuffer(this.framebuffer);
    for (const texture of this.textures) this.gl.deleteTexture(texture);
  }
}
