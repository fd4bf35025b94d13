/** A std140 uniform block whose contents the processor keeps: filled by vec4 rows, uploaded when it has changed. */
export class UniformBlock {
  readonly floats: Float32Array;
  readonly ints: Int32Array;
  private readonly buffer: WebGLBuffer;

  /** `rowCount` vec4 rows, bound to the binding point `binding` for good. */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    readonly binding: number,
    rowCount: number,
  ) {
    this.floats = new Float32Array(4 * rowCount);
    this.ints = new Int32Array(this.floats.buffer);
    this.buffer = gl.createBuffer();
    gl.bindBuffer(gl.UNIFORM_BUFFER, this.buffer);
    gl.bufferData(gl.UNIFORM_BUFFER, this.floats.byteLength, gl.DYNAMIC_DRAW);
    gl.bindBufferBase(gl.UNIFORM_BUFFER, binding, this.buffer);
  }

  row(index: number, x: number, y: number, z: number, w: number): void {
    const o = 4 * index;
    this.floats[o] = x;
    this.floats[o + 1] = y;
    this.floats[o + 2] = z;
    this.floats[o + 3] = w;
  }

  intRow(index: number, x: number, y: number, z: number, w: number): void {
    const o = 4 * index;
    this.ints[o] = x;
    this.ints[o + 1] = y;
    this.ints[o + 2] = z;
    this.ints[o + 3] = w;
  }

  upload(): void {
    this.gl.bindBuffer(this.gl.UNIFORM_BUFFER, this.buffer);
    this.gl.bufferSubData(this.gl.UNIFORM_BUFFER, 0, this.floats);
  }

  dispose(): void {
    this.gl.deleteBuffer(this.buffer);
  }
}
