import { readAccessCursor, writeAccessCursor } from './access-pages';

const PLACE = { at: 1_790_000_000_123, accessId: '0179826c-3480-74d3-98a0-a4ada618e6d1' };

describe('the cursor of the access record', () => {
  it('leads back to where it was taken', () => expect(readAccessCursor(writeAccessCursor(PLACE))).toEqual(PLACE));

  it.each([undefined, '', 'x', Buffer.from('1.2').toString('base64url'), Buffer.from(`-1.${PLACE.accessId}`).toString('base64url')])(
    'is refused when we did not write it: %s',
    (text) => expect(readAccessCursor(text)).toBeUndefined(),
  );
});
