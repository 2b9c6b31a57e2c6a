import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { StackError } from '../stack-error';

const REMEDY =
  'install a Java 17+ runtime (Debian/Ubuntu: openjdk-17-jre-headless), set KAFKA_BROKERS to a broker of your own, or use docker compose.';

/** "openjdk version "17.0.15" 2025-04-15" -> 17 */
export const javaMajor = (versionText: string): number | undefined => {
  const found = /version "(?:1\.)?(\d+)/.exec(versionText)?.[1];
  return found === undefined ? undefined : Number(found);
};

export function javaCommand(env: NodeJS.ProcessEnv = process.env): string {
  const command = env.JAVA_HOME ? path.join(env.JAVA_HOME, 'bin/java') : 'java';
  const answer = spawnSync(command, ['-version'], { encoding: 'utf8', env });
  if (answer.error) throw new StackError(`Java is missing, and the embedded Kafka needs it: ${REMEDY}`);
  const major = javaMajor(answer.stderr);
  if (major !== undefined && major < 17) throw new StackError(`Java ${major} is too old for the embedded Kafka: ${REMEDY}`);
  return command;
}
