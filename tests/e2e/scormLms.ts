/** A learning system of a few lines around scorm-again: what it was told is kept in the tab, from launch to launch. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { serve } from '../../scripts/serve.mjs';

export const STANDARDS = ['scorm12', 'scorm2004'] as const;
export const FRAMES = ['same-origin', 'cross-frame'] as const;
export type Standard = (typeof STANDARDS)[number];
/** `same-origin`: a window that finds the API object in its opener. `cross-frame`: a frame of another origin, and messages. */
export type FrameKind = (typeof FRAMES)[number];

const distOf = fileURLToPath(new URL('../../node_modules/scorm-again/dist/', import.meta.url));

/** What the system has of the learner, by the names of both standards; '' where it was told nothing. */
export interface Told {
  readonly suspendData: string;
  /** lesson_status of 1.2, success_status of 2004. */
  readonly status: string;
  /** completion_status of 2004, lesson_status of 1.2. */
  readonly completion: string;
  readonly raw: string;
  readonly scaled: string;
  /** Sessions that were ended by Finish or Terminate. */
  readonly finished: number;
}

const SCRIPT = `
const { standard, frame, content } = document.documentElement.dataset;
const is12 = standard === 'scorm12';
const api = new (is12 ? Scorm12API : Scorm2004API)({ autocommit: false, logLevel: 5 });
const known = JSON.parse(sessionStorage.getItem('cmi') ?? '{}');
api.loadFromJSON(known, 'cmi');
let finished = Number(sessionStorage.getItem('finished') ?? 0);
const keep = () => {
  const { cmi } = api;
  const { score } = is12 ? cmi.core : cmi;
  const status = is12
    ? { core: { lesson_status: cmi.core.lesson_status, score: { raw: score.raw }, entry: 'resume' } }
    : {
        success_status: cmi.success_status,
        completion_status: cmi.completion_status,
        score: { scaled: score.scaled, raw: score.raw },
        entry: 'resume',
      };
  sessionStorage.setItem('cmi', JSON.stringify({ suspend_data: cmi.suspend_data, ...status }));
  sessionStorage.setItem('told', JSON.stringify({
    suspendData: cmi.suspend_data,
    status: is12 ? cmi.core.lesson_status : cmi.success_status,
    completion: is12 ? cmi.core.lesson_status : cmi.completion_status,
    raw: String(score.raw),
    scaled: String(score.scaled ?? ''),
    finished,
  }));
};
const onFinish = () => {
  finished++;
  sessionStorage.setItem('finished', finished);
  keep();
};
api.on(is12 ? 'LMSCommit' : 'Commit', keep);
api.on(is12 ? 'LMSFinish' : 'Terminate', onFinish);
if (frame === 'same-origin') window[is12 ? 'API' : 'API_1484_11'] = api;
else new CrossFrameLMS(api, new URL(content).origin);
const [launch, close] = document.querySelectorAll('button');
close.onclick = () => document.querySelector('iframe').remove();
launch.onclick = () => {
  if (frame === 'same-origin') open(content);
  else document.body.append(Object.assign(document.createElement('iframe'), { src: content, allow: 'fullscreen' }));
};
`;
const STYLE =
  'html, body { margin: 0; height: 100%; } iframe { border: 0; width: 100%; height: calc(100% - 40px); }';

export interface ScormLms {
  readonly url: string;
  close(): void;
}

/** Serves the package, and the system around it: on one origin, or on two of different sites. */
export async function startLms(
  folder: string,
  zip: Uint8Array,
  standard: Standard,
  frame: FrameKind,
  port: number,
): Promise<ScormLms> {
  const isSame = frame === 'same-origin';
  for (const [path, bytes] of Object.entries(unzipSync(zip))) write(join(folder, 'course', path), bytes);
  const packaged = await serve(folder, { port });
  // Another site, not only another port: the browser then keeps the frame in a process of its own.
  const content = `${isSame ? packaged.url : packaged.url.replace('localhost', '127.0.0.1')}course/index.html`;
  const scripts = [`${standard}.min.js`, 'cross-frame-lms.min.js'];
  const pages: Record<string, string> = {
    'index.html':
      `<!doctype html><html lang="en" data-standard="${standard}" data-frame="${frame}" data-content="${content}">` +
      '<title>Course</title><link rel="icon" href="data:,"><link rel="stylesheet" href="lms.css"><button>Launch</button><button>Close</button>' +
      `${scripts.map((name) => `<script src="${name}"></script>`).join('')}<script src="lms.js"></script>`,
    'lms.js': SCRIPT,
    'lms.css': STYLE,
  };
  for (const name of scripts) pages[name] = readFileSync(join(distOf, name), 'utf8');
  const servers = [packaged.server];
  let url = packaged.url;
  if (isSame) for (const [name, text] of Object.entries(pages)) write(join(folder, name), text);
  else {
    // Served by itself: the policy of the drill's own pages lets no foreign frame in.
    const server = await servePages(pages);
    servers.push(server);
    url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  }
  return {
    url,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

async function servePages(pages: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    const text = pages[name];
    response.writeHead(text === undefined ? 404 : 200, {
      'Content-Type': TYPES[name.split('.').pop()!] ?? '',
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return server;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
