import { writeFileSync } from 'node:fs';
import type { ServiceName } from '../../libs/contracts/src/agencies';
import type { Broker } from '../kafka/topics';
import { assertPortFree, fixedPorts, freePorts, type Ports } from '../ports';
import { LifeLine } from '../process/life-line';
import type { ProcessWatcher, SupervisedProcess } from '../process/supervised-process';
import { StackError } from '../stack-error';
import { requestToken } from '../token-client';
import { consoleProgram, serviceProgram, tsaProgram, witnessProgram } from './app-programs';
import type { Surroundings } from './environment';
import { assertBuilt, Layout } from './layout';
import { RunningProgram, type NodeProgram } from './node-program';
import { ProcessTable } from './process-table';
import { reachBrought } from './reach-brought';
import { startSharedParts } from './shared-parts';
import type { StackOptions, TokenHolder } from './stack-options';
import { planOf } from './stack-plan';

/** The file is there for everybody to read; the password lies in the folder of secrets. */
function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = '';
  return url.href;
}

const urlsOf = (programs: readonly NodeProgram[]): Record<string, string> => Object.fromEntries(programs.map(({ name, url }) => [name, url]));

export type AppName = ServiceName | 'witness' | 'tsa' | 'console';
export type ProcessName = AppName | 'identity' | 'postgres' | 'kafka';

/** The whole system on one machine: PostgreSQL, Kafka, the identity provider and the services, watched and restarted until stop(). */
export class Stack {
  private readonly layout: Layout;
  private readonly table: ProcessTable;
  private readonly lifeLine = new LifeLine();
  private readonly parts: SupervisedProcess[] = [];
  private readonly programs = new Map<string, RunningProgram>();
  private around: Surroundings = { databaseUrl: '', broker: { brokers: '' }, issuer: '', dataDir: '' };
  private asAdministrator: Broker = { brokers: [] };

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

  /** Where Kafka is, and the account to which nothing is forbidden there. */
  get broker(): Broker {
    return this.asAdministrator;
  }

  get issuer(): string {
    return this.around.issuer;
  }

  get dataDir(): string {
    return this.layout.dataDir;
  }

  /** Base URL by name, in the order of starting. */
  get urls(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.programs].map(([name, program]) => [name, program.url]));
  }

  url(name: AppName): string {
    return this.program(name).url;
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

  ready(name: AppName): Promise<void> {
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
    const plan = planOf(this.options, process.env);
    assertBuilt(plan.programs);
    this.layout.create();
    await this.table.assertAlone();
    for (const name of plan.ports) await assertPortFree(name, this.ports[name]);
    await reachBrought(plan.brought);
    const { layout, ports, lifeLine } = this;
    const durable = this.options.durable ?? this.options.ports === 'fixed';
    const running = (part: SupervisedProcess): void => void this.parts.push(part);
    // The log of audit asks the witness from its first head on, and has that head stamped.
    const witnessReady = plan.withWitness ? this.startAll([witnessProgram(layout, ports), tsaProgram(layout, ports)]) : Promise.resolve();
    const sharing = startSharedParts({ layout, ports, durable, lifeLine, watcher: this.watcher(), brought: plan.brought, running });
    const parts = await sharing.finally(() => witnessReady.catch(() => undefined));
    await witnessReady;
    this.around = parts.around;
    this.asAdministrator = parts.broker;
    const services = plan.services.map((name) => serviceProgram(name, layout, ports, this.around, this.options.env));
    // A part that is still starting could not be stopped yet, so even a failure waits for it.
    await Promise.all([parts.brokerReady, this.startAll(services)]).finally(() => parts.brokerReady.catch(() => undefined));
    if (plan.withConsole) await this.startAll([await consoleProgram(layout, ports, urlsOf(services), this.issuer)]);
    const database = plan.brought.databaseUrl ? undefined : withoutPassword(this.databaseUrl);
    writeFileSync(layout.addresses, `${JSON.stringify({ services: this.urls, identityProvider: this.issuer, database }, null, 2)}\n`);
  }

  private async startAll(all: readonly NodeProgram[]): Promise<void> {
    const programs = all.map((one) => new RunningProgram(one, this.lifeLine, this.watcher()));
    all.forEach(({ name }, index) => this.programs.set(name, programs[index] as RunningProgram));
    const results = await Promise.allSettled(programs.map((program) => program.start()));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  private watcher(): ProcessWatcher {
    const say = (line: string): void => void (this.options.quiet || process.stdout.write(`${line}\n`));
    return {
      started: (name, pid) => this.table.record(name, pid),
      crashed: (name, how, againInMs) => say(`${name} ended with ${how}; it starts again in ${againInMs / 1000} s (${this.layout.log(name)})`),
    };
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
