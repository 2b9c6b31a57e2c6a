import { javaCommand, javaMajor } from './java';
import { serverProperties } from './server-properties';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "25" 2025-09-16', 25],
])('%s is Java %d', (text, major) => expect(javaMajor(text)).toBe(major));

test('without Java one sentence names the package to install and the ways around it', () => {
  expect(() => javaCommand({ JAVA_HOME: '/nowhere' })).toThrow(
    /^Java is missing[^.]*openjdk-17-jre-headless[^.]*KAFKA_BROKERS[^.]*docker compose\.$/,
  );
});

test('topics exist only because somebody made them, and events stay for thirty days', () => {
  const lines = serverProperties('/data/kafka', { broker: 7192, controller: 7193 }).split('\n');
  expect(lines).toEqual(expect.arrayContaining(['auto.create.topics.enable=false', 'log.retention.hours=720', 'num.partitions=12']));
  expect(lines).toContain('listeners=SERVICES://127.0.0.1:7192,CONTROLLER://127.0.0.1:7193');
});

test('with accounts no listener is open, and without a rule nobody but the stack itself may do anything', () => {
  const lines = serverProperties('/data/kafka', { broker: 7192, controller: 7193 }, { username: 'stack', password: 'secret' }).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'listener.security.protocol.map=SERVICES:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT',
      'allow.everyone.if.no.acl.found=false',
      'super.users=User:stack',
    ]),
  );
});
