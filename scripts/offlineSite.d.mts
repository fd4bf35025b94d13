import type { Plugin } from 'vite';
import type { SiteList } from '../src/offline/siteList.ts';

export const WORKER_FILE: string;
export function siteListOf(folder: string): SiteList;
export function offlineSite(): Plugin;
