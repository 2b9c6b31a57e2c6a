import { nodeCrypto } from '@quanlian/transparency-log-node';
import { formatVerifierKey, parsePolicy, type Policy } from '../index';
import { bytes, codeOf, LOG_SIGNER, LOG_VKEY, witnessSigner } from '../testing/a-log';

const W = [1, 2, 3].map((number) => witnessSigner(number).key);
const [W1, W2, W3] = W.map(formatVerifierKey);
const WITNESSES = `witness w1 ${W1} http://127.0.0.1/w1\nwitness w2 ${W2}\nwitness w3 ${W3}\n`;
const LOG = `log ${LOG_VKEY}\n`;
const parse = (...lines: string[]): Policy => parsePolicy(nodeCrypto.sha256, bytes(lines.join('')));

/** Which of the three witnesses together are enough: "1" for w1, "12" for w1 and w2 … */
function enough(...lines: string[]): string[] {
  const policy = parse(...lines);
  const sets = ['', '1', '2', '3', '12', '13', '23', '123'];
  return sets.filter((set) => policy.isEnough(new Set(policy.witnesses.filter((_, at) => set.includes(String(at + 1))))));
}

describe('a policy', () => {
  it('names logs, witnesses and where these are asked', () => {
    const policy = parse('# who watches the log\n\n', LOG, `\t${WITNESSES.replaceAll(' ', '  ')}`, 'quorum none\n');
    expect([policy.logs, policy.witnesses]).toEqual([[LOG_SIGNER.key], W]);
    expect(policy.witnessUrls).toEqual(new Map([[W[0], 'http://127.0.0.1/w1']]));
  });

  it.each([
    ['nobody', 'quorum none\n', ['', '1', '2', '3', '12', '13', '23', '123']],
    ['one witness', 'quorum w2\n', ['2', '12', '23', '123']],
    ['any', 'group g any w1 w2\nquorum g\n', ['1', '2', '12', '13', '23', '123']],
    ['all', 'group g all w1 w2\nquorum g\n', ['12', '123']],
    ['two of three', 'group g 2 w1 w2 w3\nquorum g\n', ['12', '13', '23', '123']],
    ['a group of groups', 'group a any w1 w2\ngroup g all a w3\nquorum g\n', ['13', '23', '123']],
  ])('can ask for %s', (_title, lines, sets) => {
    expect(enough(LOG, WITNESSES, lines)).toEqual(sets);
  });

  it.each([
    ['no quorum', LOG],
    ['two quorums', `${LOG}quorum none\nquorum none\n`],
    ['a quorum of nobody known', `${LOG}quorum w1\n`],
    ['an unknown word', `${LOG}witnesses all\nquorum none\n`],
    ['a key that is none', 'log x+y\nquorum none\n'],
    ['a cosigner as log', `log ${W1}\nquorum none\n`],
    ['a log as witness', `witness w1 ${LOG_VKEY}\nquorum none\n`],
    ['a log twice', `${LOG}${LOG}quorum none\n`],
    ['a witness twice', `witness a ${W1}\nwitness b ${W1}\nquorum none\n`],
    ['a name twice', `witness a ${W1}\nwitness a ${W2}\nquorum none\n`],
    ['a witness with the name none', `witness none ${W1}\nquorum none\n`],
    ['a group of more than there are', `${WITNESSES}group g 4 w1 w2 w3\nquorum g\n`],
    ['a group of zero', `${WITNESSES}group g 0 w1\nquorum g\n`],
    ['a group before its members', `group g any w1\n${WITNESSES}quorum g\n`],
    ['a witness in two groups', `${WITNESSES}group a any w1\ngroup b any w1\nquorum b\n`],
    ['a carriage return', `${LOG}quorum none\r\n`],
  ])('is refused with %s', async (_title, content) => {
    expect(await codeOf(() => parse(content))).toMatch(/^(policy|key)\.malformed$/);
  });
});
