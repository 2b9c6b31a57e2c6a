import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LifeLine } from '../process/life-line';
import { SupervisedProcess, type ProcessWatcher } from '../process/supervised-process';
import { untilReady } from '../process/until-ready';
import { StackError } from '../stack-error';
import { plainLoginAs, type BrokerAccounts } from './broker-accounts';
import { kafkaJars } from './jars';
import { javaCommand } from './java';
import { prepareBroker } from './prepare-broker';
import { serverProperties, type KafkaPorts } from './server-properties';
import { brokerAnswers, createTopics } from './topics';

export interface KafkaOptions {
  dataDir: string;
  logFile: string;
  ports: KafkaPorts;
  /** Who may sign in; without them the broker is open to everybody on this machine. */
  accounts?: BrokerAccounts;
}

const LOGGING = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.showDateTime=true'];

function formatOnce(java: string, classPath: string, folder: string, propertiesFile: string): void {
  if (existsSync(path.join(folder, 'meta.properties'))) return;
  const clusterId = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const args = ['-XX:TieredStopAtLevel=1', '-cp', classPath, ...LOGGING, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', propertiesFile];
  try {
    execFileSync(java, args, { stdio: 'pipe' });
  } catch (error) {
    throw new StackError(`Kafka could not prepare its folder ${folder}: ${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`);
  }
}

/** A file of an earlier version may be there for everybody to read. */
function writePrivately(file: string, content: string): void {
  writeFileSync(file, '', { mode: 0o600 });
  chmodSync(file, 0o600);
  writeFileSync(file, content);
}

export const brokersAt = (port: number): string => `127.0.0.1:${port}`;

export class EmbeddedKafka {
  private constructor(
    readonly process: SupervisedProcess,
    readonly brokers: string,
  ) {}

  static async start({ dataDir, logFile, ports, accounts }: KafkaOptions, lifeLine: LifeLine, watcher?: ProcessWatcher): Promise<EmbeddedKafka> {
    const java = javaCommand();
    const classPath = `${await kafkaJars()}/*`;
    const folder = path.join(dataDir, 'kafka');
    mkdirSync(folder, { recursive: true });
    const propertiesFile = path.join(dataDir, 'kafka.properties');
    writePrivately(propertiesFile, serverProperties(folder, ports, accounts?.administrator));
    formatOnce(java, classPath, folder, propertiesFile);
    const args = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', classPath, ...LOGGING, 'kafka.Kafka', propertiesFile];
    const running = new SupervisedProcess(
      { name: 'kafka', command: java, args, logFile, stopSignal: 'SIGTERM', stopWithinMs: 20_000 },
      lifeLine,
      watcher,
    );
    running.start();
    const brokers = brokersAt(ports.broker);
    try {
      await untilReady(running, () => brokerAnswers({ brokers: [brokers], ...(accounts && { sasl: plainLoginAs(accounts.administrator) }) }));
      await (accounts ? prepareBroker([brokers], accounts) : createTopics({ brokers: [brokers] }));
    } catch (error) {
      await running.stop();
      throw error;
    }
    return new EmbeddedKafka(running, brokers);
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}
