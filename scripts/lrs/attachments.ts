/** Requirements on attachments and signatures (xAPI 1.0.3, Data 2.4.11 and 2.6, Communication 1.5.2). */
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { attachmentOf, partOf, send } from './multipart.ts';
import { type Ask, get, type Json, madeStatement, post, type Requirement } from './requirement.ts';

const SIGNATURE = 'http://adlnet.gov/expapi/attachments/signature';
const CONTENT = Buffer.from([0, 1, 2, 250, 13, 10, 45, 45, 255]);
const part = partOf(CONTENT);
const withOne = (): Json & { readonly id: string } => madeStatement({ attachments: [attachmentOf(CONTENT)] });

const base64Url = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A statement and its signature as a JSON Web Signature over what `says` makes of it. */
async function sendSigned(
  ask: Ask,
  alg: string,
  says: (statement: Json) => Json,
  contentType = 'application/octet-stream',
): Promise<number> {
  const made = madeStatement();
  // Every kind is named, so that nothing a store fills in makes it another statement.
  const kind = (name: string, value: unknown): Json => ({ ...(value as Json), objectType: name });
  const statement = {
    ...made,
    actor: kind('Agent', made['actor']),
    object: kind('Activity', made['object']),
  };
  const text = `${base64Url({ alg })}.${base64Url(says(statement))}`;
  const signed = alg.startsWith('HS')
    ? createHmac('sha256', 'secret').update(text).digest('base64url')
    : createSign(`RSA-SHA${alg.slice(2)}`)
        .update(text)
        .sign(privateKey, 'base64url');
  const bytes = Buffer.from(`${text}.${signed}`);
  const attachments = [attachmentOf(bytes, { usageType: SIGNATURE, contentType })];
  return (await send(ask, { ...statement, attachments }, [partOf(bytes)])).status;
}

export const ATTACHMENTS: readonly Requirement[] = [
  {
    section: 'C 1.5.2',
    says: 'a statement with the content of its attachment is taken, and the content comes back byte for byte',
    beyondSuite: true,
    holds: async (ask) => {
      const one = withOne();
      const { status } = await send(ask, one, [part]);
      const back = await ask({ query: { statementId: one.id, attachments: 'true' } });
      const type = back.headers.get('Content-Type') ?? '';
      return (
        status === 200 &&
        type.startsWith('multipart/mixed') &&
        new RegExp(`x-experience-api-hash:\\s*${part.hash}`, 'i').test(back.text) &&
        back.text.includes(CONTENT.toString('latin1'))
      );
    },
  },
  {
    section: 'C 2.1.3',
    says: 'without attachments the answer is JSON alone',
    holds: async (ask) => {
      const one = withOne();
      await send(ask, one, [part]);
      return (await get(ask, one.id)).headers.get('Content-Type')?.startsWith('application/json') === true;
    },
  },
  {
    section: 'D 2.4.11',
    says: 'an attachment without content or address is refused with 400',
    holds: async (ask) => (await post(ask, withOne())).status === 400,
  },
  {
    section: 'C 1.5.2',
    says: 'content that no attachment names is refused with 400',
    holds: async (ask) => (await send(ask, madeStatement(), [part])).status === 400,
  },
  {
    section: 'C 1.5.2',
    says: 'content that has another hash than it says is refused with 400',
    beyondSuite: true,
    holds: async (ask) => {
      const bytes = Buffer.from('something else');
      return (await send(ask, withOne(), [{ ...part, bytes }])).status === 400;
    },
  },
  {
    section: 'D 2.4.11',
    says: 'an attachment with an address needs no content',
    holds: async (ask) => {
      const fileUrl = 'http://example.org/recording';
      const one = madeStatement({ attachments: [attachmentOf(CONTENT, { fileUrl })] });
      return (await post(ask, one)).status === 200;
    },
  },
  ...['RS256', 'RS384', 'RS512'].map((alg) => ({
    section: 'D 2.6',
    says: `a statement signed by ${alg} is taken`,
    holds: async (ask: Ask) => (await sendSigned(ask, alg, (one) => one)) === 200,
  })),
  {
    section: 'D 2.6',
    says: 'a signature of another statement is refused with 400',
    holds: async (ask) => (await sendSigned(ask, 'RS256', () => madeStatement())) === 400,
  },
  {
    section: 'D 2.6',
    says: 'a signature by another kind of algorithm is refused with 400',
    holds: async (ask) => (await sendSigned(ask, 'HS256', (one) => one)) === 400,
  },
  {
    section: 'D 2.6',
    says: 'a signature that is said to be something else than bytes is refused with 400',
    holds: async (ask) => (await sendSigned(ask, 'RS256', (one) => one, 'text/plain')) === 400,
  },
];
