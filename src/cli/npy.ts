/** The .npy format, version 1.0 (NumPy Enhancement Proposal 1), of a float32 matrix in C order. */
export function encodeNpy(rows: number, columns: number, data: Float32Array): Uint8Array {
  if (data.length !== rows * columns)
    throw new Error(`npy.encodeNpy: ${rows} × ${columns} values expected, got ${data.length}`);
  const description = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  // Magic, version and length take 10 bytes; the whole header is padded to a multiple of 64 and ends with a newline.
  const padding = (64 - ((10 + description.length + 1) % 64)) % 64;
  const header = `${description}${' '.repeat(padding)}\n`;
  const bytes = new Uint8Array(10 + header.length + 4 * data.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  const view = new DataView(bytes.buffer);
  view.setUint16(8, header.length, true);
  for (let i = 0; i < header.length; i++) bytes[10 + i] = header.charCodeAt(i);
  for (let i = 0; i < data.length; i++) view.setFloat32(10 + header.length + 4 * i, data[i]!, true);
  return bytes;
}
