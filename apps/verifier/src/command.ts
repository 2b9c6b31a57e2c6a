import { parseArgs } from 'node:util';
import { lineText, verdictText, verifyPack } from '@quanlian/sealed-pack';
import type { LogCrypto } from '@quanlian/transparency-log';

export const USAGE = `node quanlian-verify.mjs <pack.zip> [--key <log.vkey>] [--policy <file>] [--tsa <file>]

--key     the key of the log, got by another way than the pack
--policy  the witnesses to be trusted and how many of them, got by another way than the pack (C2SP tlog-policy)
--tsa     the certificates of the time stamp authority (PEM), got by another way than the pack

Without them, key, policy and certificate of the pack are taken: compare what is printed with what you know.
Exit code 0: everything holds. 1: something does not, and the last line names it. 2: nothing was checked.`;

const OPTIONS = { key: { type: 'string' }, policy: { type: 'string' }, tsa: { type: 'string' } } as const;

/** What was asked for at the keyboard. */
export interface VerifyCommand {
  run(crypto: LogCrypto, read: (file: string) => Promise<Uint8Array>, print: (line: string) => unknown): Promise<number>;
}

/** `undefined` asks for the usage. */
export function commandOf(argv: readonly string[]): VerifyCommand | undefined {
  const given = argumentsOf(argv);
  if (given === undefined) return undefined;
  const { pack, key, policy, tsa } = given;
  return {
    async run(crypto, read, print) {
      const trust = {
        ...(key !== undefined && {
          key: Buffer.from(await read(key))
            .toString('utf8')
            .trim(),
        }),
        ...(policy !== undefined && { policy: await read(policy) }),
        ...(tsa !== undefined && { tsa: await read(tsa) }),
      };
      const report = await verifyPack(crypto, await read(pack), trust, (line) => print(lineText(line)));
      print(verdictText(report));
      return report.ok ? 0 : 1;
    },
  };
}

function argumentsOf(argv: readonly string[]): { pack: string; key?: string; policy?: string; tsa?: string } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    return positionals.length === 1 ? { pack: positionals[0]!, ...values } : undefined;
  } catch {
    // An unknown option: the usage says which there are.
    return undefined;
  }
}
