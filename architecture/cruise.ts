import { execFile } from 'node:child_process';
import path from 'node:path';

export interface CruisedModule {
  source: string;
  dependencies: { resolved: string }[];
}

export interface CruiseResult {
  modules: CruisedModule[];
  violations: { rule: string; from: string; to: string }[];
}

interface Report {
  modules: CruisedModule[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

const ROOT = path.join(__dirname, '..');
const BIN = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = path.join(__dirname, 'dependency-cruiser.cjs');

/** Runs dependency-cruiser with our rules over folders of `directory`, as `npm run architecture` does over the repository. */
export async function cruise(directory: string, folders: readonly string[]): Promise<CruiseResult> {
  const output = await new Promise<string>((resolve, reject) => {
    const args = [BIN, ...folders, '--config', CONFIG, '--output-type', 'json'];
    execFile(process.execPath, args, { cwd: path.join(ROOT, directory), maxBuffer: 1 << 28 }, (error, stdout, stderr) =>
      stdout ? resolve(stdout) : reject(new Error(`dependency-cruiser gave no report: ${error?.message ?? ''} ${stderr}`)),
    );
  });
  const { modules, summary } = JSON.parse(output) as Report;
  return { modules, violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) };
}
