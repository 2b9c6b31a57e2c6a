import { textOf } from '../encoding/text';
import type { Sha256 } from '../hashing/sha256';
import type { OpenCheckpoint, TrustedKeys } from '../notes/open-checkpoint';
import { sameBytes } from '../encoding/bytes';
import { isSm2Key } from '../notes/sm2-key';
import { KEY_TYPE, parseVerifierKey } from '../notes/verifier-key';
import type { VerifierKey } from '../notes/verifier-key';
import { refuse } from '../refusal';

/** Says whether the witnesses that cosigned are enough. */
type Quorum = (cosigned: ReadonlySet<VerifierKey>) => boolean;

/** Whom to trust (C2SP tlog-policy): logs, witnesses, and which witnesses together are enough. */
export interface Policy extends TrustedKeys {
  witnesses: readonly VerifierKey[];
  witnessUrls: ReadonlyMap<VerifierKey, string>;
  isEnough: Quorum;
}

const malformed = (line: string): never =>
  refuse('policy.malformed', `Found the line ${JSON.stringify(line.slice(0, 200))}, which no policy may have.`);

/** Collects the lines in their order: a group can only name what stands above it. */
class PolicyReader {
  readonly logs: VerifierKey[] = [];
  readonly witnesses: VerifierKey[] = [];
  readonly witnessUrls = new Map<VerifierKey, string>();
  quorum?: Quorum;
  private readonly named = new Map<string, Quorum>();
  private readonly members = new Set<string>();

  constructor(private readonly sha256: Sha256) {}

  line(line: string): void {
    const [word = '', ...rest] = line.split(/[ \t]+/).filter((part) => part !== '');
    if (word === '' || word.startsWith('#')) return;
    if (word === 'log' && (rest.length === 1 || rest.length === 2))
      this.key(this.logs, (key) => key.type === KEY_TYPE.log || isSm2Key(key), rest[0]!, line);
    else if (word === 'witness' && (rest.length === 2 || rest.length === 3)) this.witness(rest, line);
    else if (word === 'group' && rest.length >= 3) this.group(rest, line);
    else if (word === 'quorum' && rest.length === 1 && this.quorum === undefined) this.quorum = this.quorumNamed(rest[0]!, line);
    else malformed(line);
  }

  private key(keys: VerifierKey[], isRight: (key: VerifierKey) => boolean, vkey: string, line: string): VerifierKey {
    const key = parseVerifierKey(this.sha256, vkey);
    const isTwice = keys.some(({ publicKey }) => sameBytes(publicKey, key.publicKey));
    if (!isRight(key) || isTwice) malformed(line);
    keys.push(key);
    return key;
  }

  private witness([name = '', vkey = '', url]: readonly string[], line: string): void {
    const key = this.key(this.witnesses, ({ type }) => type === KEY_TYPE.cosigner, vkey, line);
    if (url !== undefined) this.witnessUrls.set(key, url);
    this.name(name, (cosigned) => cosigned.has(key), line);
  }

  private group([name = '', count = '', ...names]: readonly string[], line: string): void {
    const needed = count === 'any' ? 1 : count === 'all' ? names.length : /^[1-9][0-9]{0,3}$/.test(count) ? Number(count) : 0;
    if (needed < 1 || needed > names.length) malformed(line);
    const members = names.map((member) => this.member(member, line));
    this.name(name, (cosigned) => members.filter((isMet) => isMet(cosigned)).length >= needed, line);
  }

  /** Each name counts in one place only, so that one witness cannot fill two seats. */
  private member(name: string, line: string): Quorum {
    if (this.members.has(name)) malformed(line);
    this.members.add(name);
    return this.named.get(name) ?? malformed(line);
  }

  private name(name: string, quorum: Quorum, line: string): void {
    if (name === 'none' || this.named.has(name)) malformed(line);
    this.named.set(name, quorum);
  }

  private quorumNamed(name: string, line: string): Quorum {
    return name === 'none' ? () => true : (this.named.get(name) ?? malformed(line));
  }
}

/** Keys of logs and witnesses and the groups of them that are enough (C2SP tlog-policy); throws `policy.malformed` naming the line. */
export function parsePolicy(sha256: Sha256, bytes: Uint8Array): Policy {
  const text = textOf(bytes);

  if (text === undefined || /[\u0000-\u0008\u000b-\u001f\u007f]/.test(text))
    return refuse('policy.malformed', 'Found bytes that are not UTF-8, or control characters.');
  const reader = new PolicyReader(sha256);
  for (const line of text.split('\n')) reader.line(line);
  const { logs, witnesses, witnessUrls, quorum } = reader;
  if (quorum === undefined) return refuse('policy.malformed', 'Found no quorum line. Expected one, if need be "quorum none".');
  return { logs, witnesses, witnessUrls, isEnough: quorum };
}

/** Throws `checkpoint.quorum-missing` unless as many witnesses as the policy asks for have cosigned. */
export function requireQuorum({ isEnough }: Policy, { cosigned, size }: OpenCheckpoint): void {
  if (isEnough(new Set(cosigned.map(({ witness }) => witness)))) return;
  refuse(
    'checkpoint.quorum-missing',
    `Found ${cosigned.length} cosignatures of witnesses under the checkpoint of ${size} entries, not enough for the policy.`,
  );
}
