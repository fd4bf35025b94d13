import type { Plugin } from 'vite';

export const COURSE_CONNECTIONS: string;
export function contentPolicy(differences?: { connections?: string; frameAncestors?: string }): string;
export function policyInPages(): Plugin;
