/** `npx tsx scripts/embedding.ts`: writes the reference in docs/embedding.md and the schemas beside it from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { referenceText, schemasText, withReference } from './embedding/reference.ts';

const page = fileURLToPath(new URL('../docs/embedding.md', import.meta.url));
writeFileSync(page, withReference(readFileSync(page, 'utf8'), referenceText()));
writeFileSync(fileURLToPath(new URL('../docs/embed-messages.json', import.meta.url)), schemasText());
