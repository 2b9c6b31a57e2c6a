import { createRequire } from 'node:module';
import { databaseUrl, secretOf } from './operating/database-url.mjs';
import { launch, PlainFailure } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { inProject } from './preparation/project.mjs';

const require = createRequire(import.meta.url);
const built = (lib) => require(inProject('dist/libs', lib, 'src/index.js'));

/** What a person can put right leaves as a sentence: a wrong argument, a redrive that nobody signed, a database that is not there. */
const plain = (error) => {
  const sentence = error.name === 'WrongArguments' ? error.message : error.detail;
  if (sentence) throw new PlainFailure(sentence);
  if (error.code === 'ECONNREFUSED') throw new PlainFailure(`The database does not answer (${error.message}): is Quanlian started?`);
  throw error;
};

await launch(async () => {
  const [service, ...words] = process.argv.slice(2);
  await prepare({ beside: true });
  const { SERVICE_NAMES } = built('contracts');
  const { redriveCommand, REDRIVE_USAGE } = built('messaging');
  if (process.argv.includes('--help')) {
    process.stdout.write(`${REDRIVE_USAGE}\n`);
    return;
  }
  if (!SERVICE_NAMES.includes(service)) {
    throw new PlainFailure(`Found service "${service ?? ''}", expected one of ${SERVICE_NAMES.join(', ')}.\n\n${REDRIVE_USAGE}`);
  }
  const login = { service, databaseUrl: databaseUrl(), appPassword: secretOf('DATABASE_APP_PASSWORD') };
  const dataSource = built('persistence').createDataSource({ ...login, poolSize: 1 });
  try {
    await dataSource.initialize();
    process.stdout.write(`${await redriveCommand(words, dataSource)}\n`);
  } catch (error) {
    plain(error);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
});
