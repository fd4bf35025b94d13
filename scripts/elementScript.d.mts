import type { Plugin } from 'vite';

export function elementScriptText(): Promise<string>;
export function elementScript(): Plugin;
