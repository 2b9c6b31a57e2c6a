import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../project-root';
import { StackError } from '../stack-error';

const POM = path.join(projectRoot, 'stack/kafka/pom.xml');
const REMEDY = 'set KAFKA_BROKERS to a broker of your own, or use docker compose.';

async function download(folder: string): Promise<void> {
  const args = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  await promisify(execFile)('mvn', args).catch((error: NodeJS.ErrnoException & { stdout?: string }) => {
    if (error.code === 'ENOENT')
      throw new StackError(`Maven is missing, and it brings Kafka's jars: install maven (Debian/Ubuntu: maven), ${REMEDY}`);
    const reason = error.stdout?.split('\n').find((line) => line.includes('ERROR')) ?? error.message;
    throw new StackError(`Maven could not bring Kafka's jars (${reason.trim()}): check the network or the mirror in ~/.m2/settings.xml, ${REMEDY}`);
  });
}

/** Fetched once per version of the pom. Two runs may fetch at the same time: each into a folder of its own, and the first to finish wins. */
export async function kafkaJars(cache = path.join(projectRoot, '.cache')): Promise<string> {
  const version = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  const jars = path.join(cache, `kafka-${version}`);
  if (existsSync(path.join(jars, 'complete'))) return jars;
  const mine = `${jars}.${process.pid}`;
  mkdirSync(mine, { recursive: true });
  try {
    await download(mine);
    writeFileSync(path.join(mine, 'complete'), '');
    if (!existsSync(path.join(jars, 'complete'))) rmSync(jars, { recursive: true, force: true });
    if (!existsSync(jars)) renameSync(mine, jars);
    return jars;
  } finally {
    rmSync(mine, { recursive: true, force: true });
  }
}
