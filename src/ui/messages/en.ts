import { enAtOnce } from './enAtOnce.ts';
import { enLater } from './enLater.ts';

/** Every text of the screen, which the other languages are held to. */
export const en = { ...enAtOnce, ...enLater };
