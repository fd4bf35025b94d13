/** Runs a GLSL function over many inputs at once and gives its numbers back: one pixel per input, in 32-bit floats. */
import { createContext, detectCapabilities } from '../../src/render/gl/context.ts';
import { Program } from '../../src/render/gl/program.ts';
import { Target } from '../../src/render/gl/target.ts';
import { createTable } from '../../src/render/gl/texture.ts';
import { assembleShader, type ShaderDefines } from '../../src/render/shaders/assembleShader.ts';
import { shaderSources } from '../../src/render/shaders/shaderSources.ts';

export interface ShaderRun {
  /** Files of shaders/ to include. */
  readonly includes: readonly string[];
  /** Body of `vec4 run(vec4 a, vec4 b)`; a and b are the first and second vec4 of the input. */
  readonly body: string;
  /** Eight numbers per input. */
  readonly inputs: Float32Array;
  readonly defines?: ShaderDefines;
  readonly blocks?: Record<string, number>;
  /** Sampler name → texture and its kind. */
  readonly textures?: Record<string, { texture: WebGLTexture; is3d: boolean }>;
  readonly setUniforms?: (program: Program) => void;
}

const ROW = 256;

export class ShaderTester {
  readonly gl: WebGL2RenderingContext;

  constructor() {
    const canvas = document.createElement('canvas');
    this.gl = createContext(canvas);
    detectCapabilities(this.gl);
    this.gl.bindVertexArray(this.gl.createVertexArray());
  }

  /** Four numbers per input. */
  run(what: ShaderRun): Float32Array {
    const { gl } = this;
    const count = what.inputs.length / 8;
    const height = Math.ceil(count / ROW);
    const padded = new Float32Array(8 * ROW * height);
    padded.set(what.inputs);
    const table = createTable(gl, 2 * ROW, height, padded);
    const target = new Target(gl, 'test', ROW, height, ['rgba32f'], 'nearest');
    const main = `${what.includes.map((file) => `#include "${file}"`).join('\n')}
uniform sampler2D uTestInputs;
out vec4 testResult;
vec4 run(vec4 a, vec4 b) {
${what.body}
}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  testResult = run(texelFetch(uTestInputs, ivec2(2 * at.x, at.y), 0), texelFetch(uTestInputs, ivec2(2 * at.x + 1, at.y), 0));
}`;
    const sources = new Map(shaderSources).set('test/main.glsl', main);
    const textures = Object.entries(what.textures ?? {});
    const samplers: Record<string, number> = { uTestInputs: 0 };
    textures.forEach(([name], i) => {
      samplers[name] = i + 1;
    });
    const program = new Program(
      gl,
      'test',
      assembleShader('screen_triangle_vertex.glsl', sources),
      assembleShader('test/main.glsl', sources, what.defines ?? {}),
    ).finish({ samplers, blocks: what.blocks ?? {} });
    program.use();
    what.setUniforms?.(program);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, table);
    textures.forEach(([, t], i) => {
      gl.activeTexture(gl.TEXTURE1 + i);
      gl.bindTexture(t.is3d ? gl.TEXTURE_3D : gl.TEXTURE_2D, t.texture);
    });
    gl.activeTexture(gl.TEXTURE0);
    target.bind();
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    const out = target.readFloats(0, 0, ROW, height).slice(0, 4 * count);
    program.dispose();
    target.dispose();
    gl.deleteTexture(table);
    return out;
  }
}
