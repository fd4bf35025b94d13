import type { Plugin } from 'vite';

export function contentPolicy(differences?: { connections?: string; frameAncestors?: string }): string;
export function policyInPages(): Plugin;
