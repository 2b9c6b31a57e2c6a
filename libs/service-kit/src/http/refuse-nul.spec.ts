import { refuseNul } from './refuse-nul';

test('a text with U+0000 anywhere in a body is refused with its place', () => {
  expect(() => refuseNul({ reason: 'as agreed', notes: [{ text: 'a\u0000b' }] })).toThrow(
    expect.objectContaining({ code: 'request.nul-character', kind: 'unreadable', errors: [expect.objectContaining({ pointer: '/notes/0/text' })] }),
  );
});

test('a body without one passes', () => {
  expect(() => refuseNul({ reason: 'as agreed', notes: [] })).not.toThrow();
});
