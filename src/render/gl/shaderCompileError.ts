/** A shader that did not compile, told by our own files and lines. */
import type { AssembledShader } from '../shaders/assembleShader.ts';

export interface ShaderProblem {
  /** `shaders/image/axial.glsl`, or `(head)` for what the assembler wrote itself. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const PROBLEM = /^(?:ERROR|WARNING):\s*(\d+):(\d+):\s*(.*)$/;

/** The compiler's log turned into our files and lines; lines of another form are left out. */
export function readShaderLog(log: string, files: readonly string[]): ShaderProblem[] {
  const problems: ShaderProblem[] = [];
  for (const row of log.split('\n')) {
    const match = PROBLEM.exec(row.trim());
    if (!match) continue;
    const file = files[Number(match[1])];
    problems.push({
      file: file === undefined ? '(head)' : `shaders/${file}`,
      line: Number(match[2]),
      text: match[3]!,
    });
  }
  return problems;
}

export class ShaderCompileError extends Error {
  readonly problems: readonly ShaderProblem[];

  constructor(programName: string, log: string, shader: AssembledShader) {
    const problems = readShaderLog(log, shader.files);
    const told =
      problems.length > 0 ? problems.map((p) => `${p.file}:${p.line}: ${p.text}`).join('\n') : log.trim();
    super(`The shader program "${programName}" did not compile:\n${told}`);
    this.name = 'ShaderCompileError';
    this.problems = problems;
  }
}
