import * as fc from 'fast-check';
import { checkpointText, parseCheckpointText } from '../index';
import { codeOf } from '../testing/a-log';

const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const textOf = (size: string, root = ROOT, origin = 'example.com/behind-the-sofa'): string => `${origin}\n${size}\n${root}\n`;

describe('the text of a checkpoint', () => {
  it('reads and prints the example of C2SP', () => {
    const text = textOf('20852163');
    expect(parseCheckpointText(text)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(checkpointText(parseCheckpointText(text))).toBe(text);
  });

  it('reads as what was printed', () => {
    const checkpoint = fc.record({
      origin: fc.stringMatching(/^[a-z./0-9]{1,30}$/),
      size: fc.maxSafeNat(),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    });
    fc.assert(fc.property(checkpoint, (head) => expect(parseCheckpointText(checkpointText(head))).toEqual(head)));
  });

  it.each([
    ['no origin', textOf('1', ROOT, '')],
    ['a leading zero', textOf('01')],
    ['a sign', textOf('-1')],
    ['a fraction', textOf('1.0')],
    ['a size that a double rounds', textOf('9007199254740993')],
    ['a root of 31 bytes', textOf('1', Buffer.alloc(31).toString('base64'))],
    ['a root without padding', textOf('1', ROOT.slice(0, -1))],
    ['two lines', 'example.com/behind-the-sofa\n1\n'],
    ['no newline at the end', textOf('1').slice(0, -1)],
  ])('is refused with %s', async (_title, text) => {
    expect(await codeOf(() => parseCheckpointText(text))).toBe('checkpoint.malformed');
  });

  it('is refused with a line that nobody can check', async () => {
    expect(await codeOf(() => parseCheckpointText(`${textOf('1')}extension\n`))).toBe('checkpoint.extended');
  });
});
