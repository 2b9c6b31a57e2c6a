import { inspect } from 'node:util';
import type { AccessNote } from './access-note';
import { SealedAnswer } from './sealed-answer';

const NOTE: AccessNote = { kind: 'read', resource: 'case-file' };
const SECRET = 'uscc:91150622MAYX0A110G';

describe('a sealed answer', () => {
  it('is given when its note has been recorded, and not before', async () => {
    const steps: unknown[] = [];
    const answer = await SealedAnswer.of(SECRET, NOTE).open(async (note) => {
      await Promise.resolve();
      steps.push(note);
    });
    expect([...steps, answer]).toEqual([NOTE, SECRET]);
  });

  it('stays inside where the record fails', async () => {
    const sealed = SealedAnswer.of(SECRET, NOTE);
    await expect(sealed.open(() => Promise.reject(new Error('the database is down')))).rejects.toThrow('the database is down');
  });

  it('shows nothing when it is sent, copied or logged without being opened', () => {
    const sealed = SealedAnswer.of({ operator: SECRET }, NOTE);
    expect([JSON.stringify(sealed), JSON.stringify({ ...sealed }), inspect(sealed, { showHidden: true })].join()).not.toContain(SECRET);
  });

  it('that opens nothing needs no record', async () => {
    const record = (): Promise<void> => Promise.reject(new Error('nothing is to be recorded'));
    expect(await SealedAnswer.ofNothing(null).open(record)).toBeNull();
  });
});
