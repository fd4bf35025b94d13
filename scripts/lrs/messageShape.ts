/** Requirements on the shape of a message with attachments (xAPI 1.0.3, Communication 1.5.2). */
import {
  attachmentOf,
  BOUNDARY,
  contentPart,
  MIXED,
  messageOf,
  type Part,
  partOf,
  sendMessage,
  statementPart,
} from './multipart.ts';
import { type Json, madeStatement, type Requirement } from './requirement.ts';

const TEXT = Buffer.from('a short text');
const bare = contentPart(partOf(TEXT));
const content: Part = { ...bare, headers: { ...bare.headers, 'Content-Type': 'text/plain' } };
const withText = (): Json & { readonly id: string } =>
  madeStatement({ attachments: [attachmentOf(TEXT, { contentType: 'text/plain' })] });
const without = ({ headers, bytes }: Part, name: string): Part => ({
  headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
  bytes,
});

const refused = (says: string, body: () => Buffer, type = MIXED): Requirement => ({
  section: 'C 1.5.2',
  says: `${says} is refused with 400`,
  holds: async (ask) => (await sendMessage(ask, body(), type)).status === 400,
});
const whole = (): Buffer => messageOf([statementPart(withText()), content]);

export const MESSAGE_SHAPE: readonly Requirement[] = [
  {
    section: 'C 1.5.2',
    says: 'a text that was attached comes back where attachments are asked for',
    holds: async (ask) => {
      const one = withText();
      const { status } = await sendMessage(ask, messageOf([statementPart(one), content]));
      const back = await ask({ query: { statementId: one.id, attachments: 'true' } });
      const type = back.headers.get('Content-Type') ?? '';
      return status === 200 && type.startsWith('multipart/mixed') && back.text.includes(TEXT.toString());
    },
  },
  refused('a message that is said to be form data', whole, `multipart/form-data; boundary=${BOUNDARY}`),
  refused('a message whose header names no boundary', whole, 'multipart/mixed'),
  refused('a message that does not begin with its boundary', () =>
    whole().subarray(`--${BOUNDARY}\r\n`.length),
  ),
  refused('a first part that is said to be no JSON', () =>
    messageOf([statementPart(withText(), 'text/plain'), content]),
  ),
  refused('a statement in a second part', () => {
    const one = statementPart(withText());
    return messageOf([one, one, content]);
  }),
  refused('a content without a hash', () =>
    messageOf([statementPart(withText()), without(content, 'X-Experience-API-Hash')]),
  ),
  refused('a content under a hash that no attachment has', () =>
    messageOf([
      statementPart(withText()),
      contentPart({ ...partOf(TEXT), hash: partOf(Buffer.from('other')).hash }),
    ]),
  ),
  refused('a content that is said to be written in base64', () =>
    messageOf([
      statementPart(withText()),
      { ...content, headers: { ...content.headers, 'Content-Transfer-Encoding': 'base64' } },
    ]),
  ),
];
