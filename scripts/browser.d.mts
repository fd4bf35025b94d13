import type { LaunchOptions } from 'playwright-core';

export function findChromium(): string | undefined;
export function ensureChromium(): string;
export function findOrInstallFirefox(): string | undefined;
export const CHROMIUM_ARGS: string[];
export function chromiumLaunchOptions(): LaunchOptions;
