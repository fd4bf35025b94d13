/** Fetches a file whole and reports how much has come. */
export type OnProgress = (done01: number) => void;

/** Throws an Error that names the address and the cause. Progress stays at 0 where the size is not told. */
export async function fetchBytes(url: string, onProgress?: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new Error(`Could not load ${url}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  if (!response.ok)
    throw new Error(
      `Could not load ${url}: the server answered ${response.status} ${response.statusText}`.trim(),
    );
  const total = Number(response.headers.get('content-length') ?? 0);
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (total > 0) onProgress?.(Math.min(1, length / total));
    }
  } catch (cause) {
    throw new Error(
      `Could not load ${url}: the connection broke after ${length} bytes (${cause instanceof Error ? cause.message : String(cause)})`,
      { cause },
    );
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  onProgress?.(1);
  return out;
}
