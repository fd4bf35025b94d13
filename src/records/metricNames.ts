/** Names and units of metrics by their id, for tables that keep the id only. */
import { DISTANCE_PREFIX } from '../core/scoring/metrics/structureDistance.ts';
import { METRICS } from '../core/scoring/registry.ts';

const KNOWN = new Map(METRICS.map(({ id, name, unit }) => [id, { name, unit }]));

const words = (id: string): string => id.replaceAll('-', ' ');

/** `Tip visible while advancing`; an id that this version does not know is read as words. */
export function metricName(id: string): string {
  if (id.startsWith(DISTANCE_PREFIX))
    return `Least distance to the ${words(id.slice(DISTANCE_PREFIX.length))}`;
  return KNOWN.get(id)?.name ?? words(id);
}

export const metricUnit = (id: string): string =>
  id.startsWith(DISTANCE_PREFIX) ? 'mm' : (KNOWN.get(id)?.unit ?? '');

/** `Artery entered`, of a critical error's id and the structure it is about. */
export function criticalName(id: string, structure: string): string {
  const text = `${words(id)}: ${words(structure)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
