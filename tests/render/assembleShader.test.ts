import { describe, expect, it } from 'vitest';
import { readShaderLog } from '../../src/render/gl/shaderCompileError.ts';
import { assembleShader } from '../../src/render/shaders/assembleShader.ts';

const sources = new Map([
  ['main.glsl', 'uniform float a;\n#include "lib/b.glsl"\n#include "lib/c.glsl"\nvoid main() {}'],
  ['lib/b.glsl', '#include "lib/c.glsl"\nfloat b_of(float x) { return c_of(x); }'],
  ['lib/c.glsl', 'float c_of(float x) { return x; }'],
  ['loop.glsl', '#include "round.glsl"'],
  ['round.glsl', '#include "loop.glsl"'],
  ['lost.glsl', '#include "nowhere.glsl"'],
]);

describe('assembleShader', () => {
  it('brings each file in once, before what needs it', () => {
    const { text, files } = assembleShader('main.glsl', sources);
    expect(text.startsWith('#version 300 es\n')).toBe(true);
    expect(text.match(/float c_of/g)).toHaveLength(1);
    expect(text.indexOf('float c_of')).toBeLessThan(text.indexOf('float b_of'));
    expect(text.indexOf('float b_of')).toBeLessThan(text.indexOf('void main'));
    expect(files).toEqual(['main.glsl', 'lib/b.glsl', 'lib/c.glsl']);
    expect(text).not.toContain('#include');
  });

  it('numbers lines so that every line of the text names its own file and line', () => {
    const { text, files } = assembleShader('main.glsl', sources, { LOOKS: 3 });
    let file = -1;
    let line = 0;
    for (const row of text.split('\n')) {
      const directive = /^#line (\d+) (\d+)$/.exec(row);
      if (directive) {
        line = Number(directive[1]);
        file = Number(directive[2]);
        continue;
      }
      if (file >= 0 && row !== '') expect(sources.get(files[file]!)!.split('\n')[line - 1]).toBe(row);
      line++;
    }
  });

  it('writes defines at the head and leaves false ones out', () => {
    const { text } = assembleShader('lib/c.glsl', sources, { LOOKS: 3, HAS_NOISE: true, HAS_FLOW: false });
    expect(text).toContain('#define LOOKS 3\n');
    expect(text).toContain('#define HAS_NOISE 1\n');
    expect(text).not.toContain('HAS_FLOW');
  });

  it('names the files of a missing include and of a cycle', () => {
    expect(() => assembleShader('lost.glsl', sources)).toThrow(
      /shaders\/nowhere\.glsl, included by shaders\/lost/,
    );
    expect(() => assembleShader('loop.glsl', sources)).toThrow(/loop\.glsl → round\.glsl → loop\.glsl/);
  });
});

describe('readShaderLog', () => {
  it('leads a compiler message back to our file and line', () => {
    const log = "ERROR: 1:7: 'uBad' : undeclared identifier\nERROR: 0:4: '' : syntax error\nnot a message\0";
    expect(readShaderLog(log, ['image/a.glsl', 'common/b.glsl'])).toEqual([
      { file: 'shaders/common/b.glsl', line: 7, text: "'uBad' : undeclared identifier" },
      { file: 'shaders/image/a.glsl', line: 4, text: "'' : syntax error" },
    ]);
  });
});
