/** Gzip in and out, by the browser's own stream where it has one, else in plain code. */
import { gunzip, gzip } from 'fflate';

const GZIP_MAGIC = [0x1f, 0x8b] as const;

/** Bytes that do not begin as gzip are returned as they are: some servers unpack `.gz` files on the way. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== GZIP_MAGIC[0] || bytes[1] !== GZIP_MAGIC[1]) return bytes;
  if (typeof DecompressionStream === 'function') {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }
  return new Promise((resolve, reject) => {
    gunzip(bytes, (error, data) => (error ? reject(error) : resolve(data as Uint8Array<ArrayBuffer>)));
  });
}

export async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof CompressionStream === 'function') {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }
  return new Promise((resolve, reject) => {
    gzip(bytes, { level: 6 }, (error, data) =>
      error ? reject(error) : resolve(data as Uint8Array<ArrayBuffer>),
    );
  });
}
