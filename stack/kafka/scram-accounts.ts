import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { WireConnection } from './wire/wire-connection';
import { compactArray, compactBytes, compactText, int32, int8, NO_TAGS } from './wire/wire-text';

export interface Account {
  username: string;
  password: string;
}

const ALTER_USER_SCRAM_CREDENTIALS = 51;
const SCRAM_SHA_512 = 2;
/** The least that the broker takes. The passwords are 256 random bits: more rounds would slow every connection and stop nobody. */
const ITERATIONS = 4096;

async function upsertion({ username, password }: Account): Promise<Buffer> {
  const salt = randomBytes(24);
  const salted = await promisify(pbkdf2)(password, salt, ITERATIONS, 64, 'sha512');
  return Buffer.concat([compactText(username), int8(SCRAM_SHA_512), int32(ITERATIONS), compactBytes(salt), compactBytes(salted), NO_TAGS]);
}

/**
 * Creates the accounts, or gives them the password that they have now: the same on a new folder, on one from before there were
 * accounts, and after a password was deleted to have a new one. The client library has no such call, and Kafka's own tool would
 * take seconds for each account and show the password in the list of processes.
 */
export async function putScramAccounts(broker: string, administrator: Account, accounts: readonly Account[]): Promise<void> {
  const upsertions = await Promise.all(accounts.map(upsertion));
  const connection = await WireConnection.open(broker);
  try {
    await connection.signIn(administrator.username, administrator.password);
    const answer = await connection.ask(
      ALTER_USER_SCRAM_CREDENTIALS,
      0,
      Buffer.concat([compactArray([]), compactArray(upsertions), NO_TAGS]),
      NO_TAGS,
    );
    answer.skipTags();
    answer.int32();
    const refused = answer
      .compactArray(() => {
        const [username, code, reason] = [answer.compactText(), answer.int16(), answer.compactText()];
        answer.skipTags();
        return { username, code, reason };
      })
      .filter(({ code }) => code !== 0);
    if (refused.length > 0) throw new Error(`Kafka refused accounts: ${refused.map(({ username, reason }) => `${username} (${reason})`).join(', ')}`);
  } finally {
    connection.close();
  }
}
