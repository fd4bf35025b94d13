/** A learner's name in records: an opaque id that says nothing about the person. */

/** A random id in the form of a UUID, version 4; crypto.randomUUID is missing on pages served without TLS. */
export function newLearnerId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** True of an id that can be no name: a UUID, or at least sixteen hexadecimal digits and hyphens. */
export const isOpaqueId = (text: string): boolean => /^[0-9a-f][0-9a-f-]{14,62}[0-9a-f]$/i.test(text);

/** Letters before the digits that a person can read out: `3f2a-91c0`. */
export const shortId = (id: string): string => {
  const digits = id.replaceAll('-', '');
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}`;
};
