import { unprivilegedUser } from './unprivileged-user';

const PASSWD = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n';

test('somebody who is not root runs PostgreSQL as himself', () => {
  expect(unprivilegedUser(1000, PASSWD)).toBeUndefined();
});

test('root hands PostgreSQL to the account postgres, or else to nobody', () => {
  expect(unprivilegedUser(0, `${PASSWD}postgres:x:101:104::/:/bin/sh\n`)).toEqual({ uid: 101, gid: 104 });
  expect(unprivilegedUser(0, PASSWD)).toEqual({ uid: 65534, gid: 65534 });
});

test('without such an account one sentence says what to do', () => {
  expect(() => unprivilegedUser(0, 'root:x:0:0::/:/bin/sh\n')).toThrow(/does not run as root.*DATABASE_URL\.$/);
});
