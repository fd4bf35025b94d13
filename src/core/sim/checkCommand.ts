/** Commands come from devices and files: numbers that are no integers stop the tick before anything has moved. */
import type { Command } from './command.ts';

const GREATEST = 100_000_000;

/** Throws an Error that names the command and the field that is not a whole number within ±100,000,000. */
export function checkCommand(command: Command): void {
  const values = command as unknown as Record<string, unknown>;
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (typeof value !== 'number') continue;
    if (!Number.isInteger(value) || Math.abs(value) > GREATEST)
      throw new Error(
        `command.${command.kind}.${key}: expected a whole number within ±${GREATEST}, got ${value}`,
      );
  }
}
