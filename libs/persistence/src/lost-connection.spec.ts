import { createServer, type AddressInfo, type Server } from 'node:net';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';

/** A message of PostgreSQL's protocol 3.0: its kind, its length, its content. */
const message = (kind: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(content.length + 4);
  return Buffer.concat([Buffer.from(kind), length, content]);
};

const AUTHENTICATED = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const TERMINATED = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'));

/** What a server says that is killed while somebody connects: welcome and farewell in one packet. */
const dying = (): Server =>
  createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([AUTHENTICATED, READY, TERMINATED])));
  });

describe('a connection that is lost in the packet that opens it', () => {
  let server: Server;
  let source: DataSource;

  beforeAll(async () => {
    server = dying();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    source = createDataSource({ service: 'energy', databaseUrl: `postgres://any@127.0.0.1:${port}/any` });
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is the failure of whoever asked for it, and does not end the process', async () => {
    await expect(source.initialize()).rejects.toThrow(/postmaster exit|Connection terminated|not queryable/);
  });
});
