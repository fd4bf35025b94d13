import type { Plugin } from 'vite';

export function preloadPage(): Plugin;
