/**
 * Hosts the record store (see recordStore.ts; runs in the folder it is installed in). The package's own server lets
 * anybody in and answers 404 to methods that statements have not; this one has the package's routes, one account, and
 * says 405.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [port, authorization] = process.argv.slice(2);
const root = process.cwd();
Object.assign(process.env, {
  AUTH_REPO: 'fetch',
  EVENTS_REPO: 'test',
  EXPRESS_MORGAN_DIRECTORY: join(root, 'log'),
  FS_LOCAL_STORAGE_DIR: join(root, 'files'),
  LL_CLIENT_INFO_ENDPOINT: `http://127.0.0.1:${port}/account`,
  MODELS_REPO: 'memory',
  SERVICE_AWAIT_UPDATES: 'true',
  STORAGE_REPO: 'local',
});

const require = createRequire(join(root, 'package.json'));
const part = (name) => require(`@learninglocker/xapi-statements/dist/${name}`).default;
const express = require('express');
const { bodyParserLimit, morganDirectory } = part('config').express;
const { llClientInfoEndpoint } = part('config');
const { statementsRouter } = part('expressPresenter')({
  bodyParserLimit,
  llClientInfoEndpoint,
  logger: part('logger'),
  morganDirectory,
  service: part('serviceFactory')(),
  tracker: part('tracker'),
  translator: part('translatorFactory')(),
});

/** The one account; the store asks for it by the header that a request came with. */
const ID = '5f0e1d2c3b4a59687786950a';
const ACCOUNT = {
  _id: ID,
  authority: { objectType: 'Agent', mbox: 'mailto:course@example.org' },
  isTrusted: true,
  lrs_id: ID,
  organisation: ID,
  scopes: ['all'],
  title: 'course',
};

const app = express();
app.get('/account', (request, response) => {
  if (request.headers.authorization === authorization) response.json(ACCOUNT);
  else response.sendStatus(404);
});
app.use('/xAPI/statements', statementsRouter);
app.all('/xAPI/statements', (_request, response) => response.sendStatus(405));
app.listen(Number(port), '127.0.0.1');
