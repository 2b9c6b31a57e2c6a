import { readFile } from 'node:fs/promises';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { commandOf, USAGE } from './command';

async function main(): Promise<number> {
  const command = commandOf(process.argv.slice(2));
  if (command === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  return command.run(nodeCrypto, readFile, (line) => process.stdout.write(`${line}\n`));
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
