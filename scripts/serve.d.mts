import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export function createHandler(
  root: string,
  options?: { connections?: string },
): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export function serve(
  root: string,
  options?: { port?: number; isFixed?: boolean; host?: string; connections?: string },
): Promise<{ server: Server; url: string }>;
