import { existsSync, writeFileSync } from 'node:fs';
import { SERVICE_NAMES, type ServiceName } from '../../libs/contracts/src/agencies';
import { CONSOLE_CLIENT } from '../identity/clients';
import { clientSecret, keptSecret, randomSecret } from '../identity/secrets';
import { assertPortFree, fixedPorts, freePorts, type PortName, type Ports } from '../ports';
import { LifeLine } from '../process/life-line';
import type { ProcessWatcher, SupervisedProcess } from '../process/supervised-process';
import { StackError } from '../stack-error';
import { requestToken } from '../token-client';
import { consoleEnvironment, serviceEnvironment, type Surroundings } from './environment';
import { appProgram, assertBuilt, identityProgram, Layout } from './layout';
import { RunningProgram } from './node-program';
import { ProcessTable } from './process-table';
import { startSharedParts, type PartsContext } from './shared-parts';
import type { StackOptions, TokenHolder } from './stack-options';

export type ProcessName = ServiceName | 'console' | 'identity' | 'postgres' | 'kafka';

const baseUrlOf = (programs: ReadonlyMap<string, RunningProgram>): Record<string, string> =>
  Object.fromEntries([...programs].map(([name, program]) => [name, program.url]));

/** The whole system on one machine: PostgreSQL, Kafka, the identity provider and the services, watched and restarted until stop(). */
export class Stack {
  private readonly layout: Layout;
  private readonly table: ProcessTable;
  private readonly lifeLine = new LifeLine();
  private readonly parts: SupervisedProcess[] = [];
  private readonly programs = new Map<string, RunningProgram>();
  private around: Surroundings = { databaseUrl: '', brokers: '', issuer: '', dataDir: '' };

  private constructor(
    private readonly options: StackOptions,
    readonly ports: Ports,
  ) {
    this.layout = new Layout(options.dataDir);
    this.table = new ProcessTable(this.layout.pids);
  }

  static async start(options: StackOptions): Promise<Stack> {
    const stack = new Stack(options, options.ports === 'fixed' ? fixedPorts(process.env) : await freePorts());
    try {
      await stack.run();
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  get databaseUrl(): string {
    return this.around.databaseUrl;
  }

  get brokers(): string[] {
    return this.around.brokers.split(',');
  }

  get issuer(): string {
    return this.around.issuer;
  }

  get dataDir(): string {
    return this.layout.dataDir;
  }

  url(name: ServiceName | 'console'): string {
    return this.program(name).url;
  }

  /** Base URL by name, in the order of starting. */
  get urls(): Readonly<Record<string, string>> {
    return baseUrlOf(this.programs);
  }

  token(holder: TokenHolder): Promise<string> {
    return requestToken(this.issuer, holder);
  }

  /** The process comes back by itself; ready() waits for it. */
  kill(name: ProcessName, signal: NodeJS.Signals = 'SIGKILL'): void {
    this.process(name).kill(signal);
  }

  pid(name: ProcessName): number | undefined {
    return this.process(name).pid;
  }

  ready(name: ServiceName | 'console'): Promise<void> {
    return this.program(name).ready();
  }

  /** Stops one process and leaves it stopped until resume(). */
  halt(name: ProcessName): Promise<void> {
    return this.process(name).stop();
  }

  resume(name: ProcessName): void {
    this.process(name).start();
  }

  /** Services first, so that they hand over what they hold; then what they rest on, last come first. */
  async stop(): Promise<void> {
    await Promise.all([...this.programs.values()].map((program) => program.process.stop()));
    for (const part of [...this.parts].reverse()) await part.stop();
    this.lifeLine.close();
  }

  private async run(): Promise<void> {
    const services = this.options.services === 'all' || !this.options.services ? SERVICE_NAMES : this.options.services;
    const withConsole = services.length === SERVICE_NAMES.length && existsSync(appProgram('console'));
    const context = this.context();
    assertBuilt([...services.map(appProgram), ...(context.brought.issuer ? [] : [identityProgram])]);
    this.layout.create();
    await this.table.assertAlone();
    await this.assertPortsFree(context, services, withConsole);
    this.around = await startSharedParts(context);
    await this.startAll(services.map((service) => this.service(service, context)));
    if (withConsole) await this.startAll([await this.console(context)]);
    const addresses = { services: this.urls, identityProvider: this.issuer };
    writeFileSync(this.layout.addresses, `${JSON.stringify(addresses, null, 2)}\n`);
  }

  private async startAll(programs: readonly [string, RunningProgram][] | [string, RunningProgram][]): Promise<void> {
    for (const [name, program] of programs) this.programs.set(name, program);
    const results = await Promise.allSettled(programs.map(([, program]) => program.start()));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  private context(): PartsContext {
    const { DATABASE_URL, KAFKA_BROKERS, OIDC_ISSUER } = this.options.ports === 'fixed' ? process.env : ({} as NodeJS.ProcessEnv);
    return {
      layout: this.layout,
      ports: this.ports,
      durable: this.options.durable ?? this.options.ports === 'fixed',
      lifeLine: this.lifeLine,
      watcher: this.watcher(),
      brought: { databaseUrl: DATABASE_URL, brokers: KAFKA_BROKERS, issuer: OIDC_ISSUER },
      running: (part) => void this.parts.push(part),
    };
  }

  private watcher(): ProcessWatcher {
    const say = (line: string): void => void (this.options.quiet || process.stdout.write(`${line}\n`));
    return {
      started: (name, pid) => this.table.record(name, pid),
      crashed: (name, how, againInMs) => say(`${name} ended with ${how}; it starts again in ${againInMs / 1000} s (${this.layout.log(name)})`),
    };
  }

  private async assertPortsFree({ brought }: PartsContext, services: readonly ServiceName[], withConsole: boolean): Promise<void> {
    const needed: PortName[] = [...services];
    if (withConsole) needed.push('console');
    if (!brought.issuer) needed.push('identity');
    if (!brought.databaseUrl) needed.push('postgres');
    if (!brought.brokers) needed.push('kafka', 'kafkaController');
    for (const name of needed) await assertPortFree(name, this.ports[name]);
  }

  private service(name: ServiceName, { lifeLine, watcher }: PartsContext): [string, RunningProgram] {
    const env = { ...serviceEnvironment(name, this.ports, this.around), ...this.options.env };
    const url = env.PUBLIC_URL ?? '';
    return [name, new RunningProgram({ name, program: appProgram(name), env, logFile: this.layout.log(name), url }, lifeLine, watcher)];
  }

  private async console({ lifeLine, watcher }: PartsContext): Promise<[string, RunningProgram]> {
    const secret =
      process.env.OIDC_CLIENT_SECRET ?? clientSecret(await keptSecret(this.layout.secrets, 'identity-root', randomSecret), CONSOLE_CLIENT);
    const env = consoleEnvironment(this.ports, this.urls, this.issuer, secret);
    const what = { name: 'console', program: appProgram('console'), env, logFile: this.layout.log('console'), url: env.PUBLIC_URL ?? '' };
    return ['console', new RunningProgram(what, lifeLine, watcher)];
  }

  private program(name: string): RunningProgram {
    const program = this.programs.get(name);
    if (!program) throw new StackError(`${name} is not part of this stack.`);
    return program;
  }

  private process(name: string): SupervisedProcess {
    return this.parts.find(({ spec }) => spec.name === name) ?? this.program(name).process;
  }
}
