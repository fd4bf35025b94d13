/**
 * `npm run languages` writes src/ui/messages/structureNames.json, the English names by id that score cards are read
 * with and translators start from.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gatherNames } from './languages/structureNames.ts';

const path = fileURLToPath(new URL('../src/ui/messages/structureNames.json', import.meta.url));
writeFileSync(path, `${JSON.stringify(gatherNames(), null, 2)}\n`);
console.log(path);
