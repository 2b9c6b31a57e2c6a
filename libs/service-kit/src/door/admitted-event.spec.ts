import { canonicalJson, findContract, sha256Hex } from '@quanlian/contracts';
import { admittedEvent } from './admitted-event';

const example = findContract('power-supply.cut')!.example;
const bytes = Buffer.from(JSON.stringify(example));

test('the content is hashed in its RFC 8785 form', () => {
  expect(admittedEvent(example, bytes)).toMatchObject({ contentSha256: sha256Hex(canonicalJson(example)), bytesSha256: sha256Hex(bytes) });
});

test('a statement is the same under another id and recorded time, and another with other content', () => {
  const { statementSha256 } = admittedEvent(example, bytes);
  const sentAgain = { ...example, id: '0179c65f-3980-7ec1-8a14-127a62fac55e', recordedtime: '2021-10-20T12:00:00+08:00' };
  expect(admittedEvent(sentAgain, bytes).statementSha256).toBe(statementSha256);
  expect(admittedEvent({ ...example, jurisdiction: '510000' }, bytes).statementSha256).not.toBe(statementSha256);
});

test('names that look like numbers stand in the order of their characters', () => {
  const odd = { ...example, '10': 'a', '9': 'b' };
  expect(admittedEvent(odd, bytes).contentSha256).toBe(sha256Hex(canonicalJson(odd)));
});
