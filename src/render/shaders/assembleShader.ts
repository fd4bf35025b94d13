/**
 * Puts one GLSL program text together from the files of shaders/: `#include "common/complex.glsl"` (path from
 * shaders/, quotes) brings a file in once, before what needs it. Pure text, so that it is tested without a GPU.
 * `#line` directives carry the number of the file, so that a compiler's message leads back to our file and line.
 */

/** Text of every shader file by its path below shaders/, as `image/axial.glsl`. */
export type ShaderSources = ReadonlyMap<string, string>;

export interface AssembledShader {
  /** Complete text for `gl.shaderSource`. */
  readonly text: string;
  /** Paths below shaders/; the index is the file's number in compiler messages. */
  readonly files: readonly string[];
}

/** Values of `#define`s put at the head of the text; true becomes 1 and false is left out. */
export type ShaderDefines = Readonly<Record<string, number | boolean | string>>;

const INCLUDE = /^\s*#include\s+"([^"]+)"\s*$/;
const HEAD = [
  '#version 300 es',
  'precision highp float;',
  'precision highp int;',
  'precision highp sampler2D;',
  'precision highp sampler3D;',
];

/** Throws an Error that names the files when one is missing or includes itself. */
export function assembleShader(
  path: string,
  sources: ShaderSources,
  defines: ShaderDefines = {},
): AssembledShader {
  const files: string[] = [];
  const lines = [...HEAD];
  for (const [name, value] of Object.entries(defines))
    if (value !== false) lines.push(`#define ${name} ${value === true ? 1 : value}`);
  const open: string[] = [];

  const bringIn = (file: string): void => {
    if (open.includes(file))
      throw new Error(`Shader files include each other: ${[...open, file].join(' → ')}`);
    if (files.includes(file)) return;
    const text = sources.get(file);
    if (text === undefined) {
      const wanted = open.length > 0 ? `, included by shaders/${open[open.length - 1]}` : '';
      throw new Error(`There is no shader file shaders/${file}${wanted}`);
    }
    const number = files.push(file) - 1;
    open.push(file);
    lines.push(`#line 1 ${number}`);
    text.split('\n').forEach((line, i) => {
      const include = INCLUDE.exec(line);
      if (!include) lines.push(line);
      else {
        bringIn(include[1]!);
        lines.push(`#line ${i + 2} ${number}`);
      }
    });
    open.pop();
  };
  bringIn(path);
  return { text: `${lines.join('\n')}\n`, files };
}
