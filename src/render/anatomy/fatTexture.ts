/** The table of a `FatChange` on the GPU: columns and one more along x, rows along y; see shaders/anatomy/fat_change.glsl. */
import type { FatChange } from '../../core/anatomy/fatCover.ts';
import { createTable, updateTable } from '../gl/texture.ts';

const NOTHING = new Float32Array(4);

export class FatTexture {
  private texture: WebGLTexture;
  private columns = 0;
  private rows = 1;
  /** What is in the texture: only another table is sent. */
  private table: Float32Array = NOTHING;

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.texture = createTable(gl, 1, 1, NOTHING);
  }

  /** The texture with the table of this change in it; whatever it held before where there is none. */
  of(change: FatChange | null | undefined): WebGLTexture {
    if (!change || change.table === this.table) return this.texture;
    const { gl } = this;
    const { columns, rows, table } = change;
    if (columns !== this.columns || rows !== this.rows) {
      gl.deleteTexture(this.texture);
      this.texture = createTable(gl, columns + 1, rows, table);
      this.columns = columns;
      this.rows = rows;
    } else updateTable(gl, this.texture, columns + 1, rows, table);
    this.table = table;
    return this.texture;
  }
}
