/** A statement and the contents of its attachments in one message (xAPI 1.0.3, Communication 1.5.2). */
import { createHash } from 'node:crypto';
import type { Answer, Ask, Json } from './requirement.ts';

export const BOUNDARY = 'between-the-parts';
export const MIXED = `multipart/mixed; boundary=${BOUNDARY}`;

export interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/** The content of an attachment, under the hash it is said to have. */
export interface Content {
  readonly hash: string;
  readonly bytes: Buffer;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const partOf = (bytes: Buffer): Content => ({ hash: sha256(bytes), bytes });

/** What a statement says of an attachment with this content. */
export const attachmentOf = (bytes: Buffer, other: Json = {}): Json => ({
  usageType: 'http://example.org/attachments/recording',
  display: { en: 'Recording' },
  contentType: 'application/octet-stream',
  length: bytes.length,
  sha2: sha256(bytes),
  ...other,
});

export const statementPart = (statement: Json, type = 'application/json'): Part => ({
  headers: { 'Content-Type': type },
  bytes: Buffer.from(JSON.stringify(statement)),
});

export const contentPart = ({ hash, bytes }: Content): Part => ({
  headers: {
    'Content-Type': 'application/octet-stream',
    'Content-Transfer-Encoding': 'binary',
    'X-Experience-API-Hash': hash,
  },
  bytes,
});

/** The bytes of a message of several parts. */
export function messageOf(parts: readonly Part[]): Buffer {
  const line = (text: string) => Buffer.from(`${text}\r\n`);
  return Buffer.concat([
    ...parts.flatMap(({ headers, bytes }) => [
      line(`--${BOUNDARY}`),
      ...Object.entries(headers).map(([name, value]) => line(`${name}: ${value}`)),
      line(''),
      bytes,
      line(''),
    ]),
    line(`--${BOUNDARY}--`),
  ]);
}

export const sendMessage = (ask: Ask, body: Buffer, type = MIXED): Promise<Answer> =>
  ask({ method: 'POST', body, headers: { 'Content-Type': type } });

/** Sends a statement and the contents of its attachments. */
export const send = (ask: Ask, statement: Json, contents: readonly Content[]): Promise<Answer> =>
  sendMessage(ask, messageOf([statementPart(statement), ...contents.map(contentPart)]));
