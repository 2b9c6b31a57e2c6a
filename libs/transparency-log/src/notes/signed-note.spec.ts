import { formatNote, parseNote, signatureLine } from '../index';
import { bytes, codeOf, text } from '../testing/a-log';

// https://pkg.go.dev/golang.org/x/mod/sumdb/note
const SIGNATURE = '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n${SIGNATURE}`;

describe('a signed note', () => {
  it('reads and prints byte for byte', () => {
    const note = parseNote(bytes(NOTE));
    expect(note.text).toBe(TEXT);
    expect(note.signatures.map(({ name, id }) => [name, Buffer.from(id).toString('hex')])).toEqual([['PeterNeumann', 'c74f20a3']]);
    expect(text(formatNote(note))).toBe(NOTE);
    expect(note.signatures.map(signatureLine)).toEqual([SIGNATURE]);
  });

  it('may have empty lines in its text: the signatures stand behind the last one', () => {
    const note = parseNote(bytes(`one\n\ntwo\n\n${SIGNATURE}${SIGNATURE}`));
    expect([note.text, note.signatures.length]).toEqual(['one\n\ntwo\n', 2]);
  });

  it('takes sixteen signatures, and refuses a hundred and one', async () => {
    expect(parseNote(bytes(`${TEXT}\n${SIGNATURE.repeat(16)}`)).signatures).toHaveLength(16);
    expect(await codeOf(() => parseNote(bytes(`${TEXT}\n${SIGNATURE.repeat(101)}`)))).toBe('note.malformed');
  });

  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['no signature', TEXT],
    ['an empty line and no signature', `${TEXT}\n`],
    ['no newline at the end', NOTE.slice(0, -1)],
    ['an empty line at the end', `${NOTE}\n`],
    ['carriage returns', NOTE.replaceAll('\n', '\r\n')],
    ['a tab', NOTE.replace('If', 'If\t')],
    ['a byte that is not UTF-8', Buffer.concat([bytes(NOTE).subarray(0, 3), Buffer.from([0xff]), bytes(NOTE).subarray(3)])],
    ['a hyphen for the dash', NOTE.replace('—', '-')],
    ['a plus in the name', NOTE.replace('PeterNeumann', 'Peter+Neumann')],
    ['a space that is not ASCII in the name', NOTE.replace('PeterNeumann', 'Peter\u00a0Neumann')],
    ['a signature that is not base64', NOTE.replace('x08go', 'x08g-')],
    ['a signature of a key id only', NOTE.replace(/x08go.*\n/, 'x08gow==\n')],
    ['two spaces before the signature', NOTE.replace('Neumann ', 'Neumann  ')],
    ['more than a megabyte', `${'x'.repeat(1_000_001)}\n\n${SIGNATURE}`],
  ])('is refused with %s', async (_title, content) => {
    expect(await codeOf(() => parseNote(typeof content === 'string' ? bytes(content) : content))).toBe('note.malformed');
  });

  it('keeps a byte order mark, so that it cannot be added in silence', () => {
    expect(parseNote(bytes(`\ufeff${NOTE}`)).text).toBe(`\ufeff${TEXT}`);
  });
});
