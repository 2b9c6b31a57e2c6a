import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { collector } from './collect-specs.mjs';

const isQuick = (file) => file.endsWith('.spec.ts') && !/\.(?:int|e2e|property)\.spec\.ts$/.test(file);

/**
 * Runs the pure specs of the mutated lib in this process. Jest would load everything anew for every mutant, some hundred files of packages and of other libs,
 * which is far longer than the specs take; here only the lib itself is loaded anew. It must be: what its modules remember between questions would let
 * one mutant answer for another.
 */
class SpecRunner {
  #folder = path.resolve('libs', process.env.MUTATED_LIB, 'src');
  /** What the instrumented code reads and counts. */
  #context = (globalThis.__stryker__ ??= {});
  /** How long each test took when it last ran: quick ones go first, for the first that fails is enough. */
  #took = new Map();

  init() {
    const require = createRequire(path.resolve('package.json'));
    require('./test/typescript-source.cjs');
    const fc = require('fast-check');
    // A mutant is dead with its first counterexample; looking for the smallest one only takes time.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    delete this.#context.mutantCoverage;
    const tests = await this.#run(this.#load(), false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    Object.assign(this.#context, { activeMutant: String(activeMutant.id), hitLimit, hitCount: hitLimit ? 0 : undefined });
    try {
      const wanted = testFilter && new Set(testFilter);
      const tests = this.#load()
        .filter(({ id }) => !wanted || wanted.has(id))
        .sort((one, other) => this.#tookMs(one) - this.#tookMs(other));
      const results = await this.#run(tests, !disableBail);
      return toMutantRunResult(this.#endless() ?? { status: DryRunStatus.Complete, tests: results }, disableBail);
    } catch (error) {
      // Specs that cannot be loaded count as failed in npm test too.
      return this.#endless() ?? { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    } finally {
      this.#context.activeMutant = undefined;
    }
  }

  #tookMs({ id }) {
    return this.#took.get(id) ?? 0;
  }

  #endless() {
    return determineHitLimitReached(this.#context.hitCount, this.#context.hitLimit);
  }

  #load() {
    const require = createRequire(path.join(this.#folder, 'index.ts'));
    for (const file of Object.keys(require.cache)) if (file.startsWith(this.#folder)) delete require.cache[file];
    const tests = collector();
    for (const name of readdirSync(this.#folder, { recursive: true }).filter(isQuick).sort()) {
      const fileName = path.join(this.#folder, name);
      const before = tests.length;
      require(fileName);
      for (const test of tests.slice(before)) test.fileName = fileName;
    }
    return tests;
  }

  async #run(tests, bail) {
    const results = [];
    for (const { run, ...test } of tests) {
      const begin = performance.now();
      const outcome = await this.#outcomeOf(test, run);
      const timeSpentMs = performance.now() - begin;
      this.#took.set(test.id, timeSpentMs);
      results.push({ ...test, ...outcome, timeSpentMs });
      if (bail && outcome.status === TestStatus.Failed) break;
    }
    return results;
  }

  async #outcomeOf(test, run) {
    this.#context.currentTestId = test.id;
    try {
      await run();
      return { status: TestStatus.Success };
    } catch (error) {
      return { status: TestStatus.Failed, failureMessage: String(error?.stack ?? error) };
    } finally {
      this.#context.currentTestId = undefined;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specs', SpecRunner)];
