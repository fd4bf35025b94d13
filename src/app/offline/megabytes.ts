import { numberText } from '../../ui/messages/i18n.ts';

/** Millions of bytes, to a tenth. */
export const megabytes = (bytes: number): string => numberText(bytes / 1e6, 1);
