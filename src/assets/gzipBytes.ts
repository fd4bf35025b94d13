/** Gzip in and out. */
import { gunzipSync, gzip } from 'fflate';

const GZIP_MAGIC = [0x1f, 0x8b] as const;
/** No file of ours unpacks to more, bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Bytes that do not begin as gzip are returned as they are: some servers unpack `.gz` files on the way. Blocks its
 * thread, so it belongs in a worker; with its size known in advance it takes half the time of the browser's own stream.
 * Throws an Error where the bytes are cut short or damaged.
 */
export function unpack(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes[0] !== GZIP_MAGIC[0] || bytes[1] !== GZIP_MAGIC[1]) return bytes;
  const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
  if (size > MOST_BYTES) throw new Error(`the packed file says that it holds ${size} bytes`);
  return gunzipSync(bytes, { out: new Uint8Array(size) }) as Uint8Array<ArrayBuffer>;
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
