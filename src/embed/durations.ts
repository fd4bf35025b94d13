/** Lengths of time as the standards write them. */

/** SCORM 1.2: `HHHH:MM:SS.SS`. */
export function scorm12Time(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const s = Math.floor(hundredths / 100);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.min(9999, Math.floor(s / 3600));
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}.${two(hundredths % 100)}`;
}

/** ISO 8601 with hundredths of a second: `PT1H2M3.45S`. */
export function isoDuration(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const s = Math.floor(hundredths / 100);
  const hours = Math.floor(s / 3600);
  const minutes = Math.floor(s / 60) % 60;
  const rest = (s % 60) + (hundredths % 100) / 100;
  const seconds = rest > 0 || hundredths < 6000 ? `${Number(rest.toFixed(2))}S` : '';
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds}`;
}
