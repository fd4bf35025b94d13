/** One linked WebGL2 program with its uniform locations found once. */
import type { AssembledShader } from '../shaders/assembleShader.ts';
import { ShaderCompileError } from './shaderCompileError.ts';

/** Which texture unit each sampler reads, and which binding each uniform block has. */
export interface ProgramBindings {
  readonly samplers: Readonly<Record<string, number>>;
  readonly blocks: Readonly<Record<string, number>>;
}

export class Program {
  private readonly handle: WebGLProgram;
  private readonly shaders: readonly [WebGLShader, WebGLShader];
  private readonly locations = new Map<string, WebGLUniformLocation>();

  /** Starts compiling; `finish` waits for it, so that several programs compile side by side. */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly name: string,
    private readonly vertex: AssembledShader,
    private readonly fragment: AssembledShader,
  ) {
    this.shaders = [
      startShader(gl, gl.VERTEX_SHADER, vertex.text),
      startShader(gl, gl.FRAGMENT_SHADER, fragment.text),
    ];
    this.handle = gl.createProgram();
    for (const shader of this.shaders) gl.attachShader(this.handle, shader);
    gl.linkProgram(this.handle);
  }

  /** Throws a ShaderCompileError when the text is wrong. */
  finish(bindings: ProgramBindings): this {
    const { gl, handle } = this;
    if (!gl.getProgramParameter(handle, gl.LINK_STATUS) && !gl.isContextLost()) {
      const texts = [this.vertex, this.fragment];
      for (let i = 0; i < 2; i++) {
        const shader = this.shaders[i]!;
        if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
          throw new ShaderCompileError(this.name, gl.getShaderInfoLog(shader) ?? '', texts[i]!);
      }
      throw new ShaderCompileError(this.name, gl.getProgramInfoLog(handle) ?? '', this.fragment);
    }
    for (const shader of this.shaders) gl.deleteShader(shader);
    const count = Number(gl.getProgramParameter(handle, gl.ACTIVE_UNIFORMS) ?? 0);
    for (let i = 0; i < count; i++) {
      const info = gl.getActiveUniform(handle, i);
      if (!info) continue;
      const name = info.name.replace(/\[0\]$/, '');
      const location = gl.getUniformLocation(handle, info.name);
      if (location) this.locations.set(name, location);
    }
    // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, no hook of React
    gl.useProgram(handle);
    for (const [name, unit] of Object.entries(bindings.samplers)) {
      const location = this.locations.get(name);
      if (location) gl.uniform1i(location, unit);
    }
    for (const [name, binding] of Object.entries(bindings.blocks)) {
      const index = gl.getUniformBlockIndex(handle, name);
      if (index !== gl.INVALID_INDEX) gl.uniformBlockBinding(handle, index, binding);
    }
    return this;
  }

  use(): void {
    // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, no hook of React
    this.gl.useProgram(this.handle);
  }

  /** Null where the compiler found the uniform unused; setting a null location does nothing. */
  location(name: string): WebGLUniformLocation | null {
    return this.locations.get(name) ?? null;
  }

  dispose(): void {
    this.gl.deleteProgram(this.handle);
  }
}

function startShader(gl: WebGL2RenderingContext, type: number, text: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('The graphics context is lost: no shader could be made.');
  gl.shaderSource(shader, text);
  gl.compileShader(shader);
  return shader;
}
