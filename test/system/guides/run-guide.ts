import { spawn } from 'node:child_process';
import type { GuideCommand } from './guide';

const mark = (index: number): string => `@@command ${index}@@`;

/** One shell for the page, as a reader has one terminal; it ends at the first command that fails. */
const scriptOf = (commands: readonly GuideCommand[]): string =>
  [
    'set -euo pipefail',
    ...commands.flatMap(({ text }, index) => [`printf '\\n%s\\n' '${mark(index)}'`, text]),
    `printf '\\n%s\\n' '${mark(commands.length)}'`,
  ].join('\n');

function run(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn('bash', ['-c', script], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => child.once('close', () => resolve(Buffer.concat(said).toString('utf8'))));
}

/** Runs the commands of a guide; returns a sentence for each that did not do what the page says. */
export async function runGuide(commands: readonly GuideCommand[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const output = await run(scriptOf(commands), cwd, env);
  return commands.flatMap(({ text, expected }, index) => {
    const start = output.indexOf(mark(index));
    const end = output.indexOf(mark(index + 1));
    const said = start < 0 ? '' : output.slice(start + mark(index).length, end < 0 ? undefined : end).trim();
    if (end < 0) return start < 0 ? [] : [`${text}\n  failed: ${said.slice(-600)}`];
    if (expected !== undefined && !said.includes(expected)) return [`${text}\n  should say ${expected}, but said: ${said.slice(0, 600)}`];
    return [];
  });
}
