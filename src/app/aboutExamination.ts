/** What the machine writes into its pictures about case and time. */
import type { Drill } from '../core/procedure/drill.ts';
import { dateText, i18n } from '../ui/messages/i18n.ts';

/** `createdAt` is ISO 8601; left out where it is not known. */
export const aboutExamination = (drill: Drill, createdAt?: string) => ({
  patient: i18n.t('machine.simulated', { id: drill.id }),
  date: createdAt ? dateText(createdAt) : '',
});
