import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { bytes, countedText, int16, int32, WireReader } from './wire-text';

const WITHIN_MS = 5_000;
const CLIENT = 'quanlian-stack';
const SASL_HANDSHAKE = 17;
const SASL_AUTHENTICATE = 36;

/** One connection to a broker, one request after the other: for what the client library has no call. */
export class WireConnection {
  private received = Buffer.alloc(0);
  private correlation = 0;
  private readonly parts: AsyncIterator<Buffer, undefined>;

  private constructor(private readonly socket: Socket) {
    this.parts = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
    // Whoever reads the parts gets it; without a listener it would end the process between two reads.
    socket.on('error', () => undefined);
  }

  static async open(broker: string): Promise<WireConnection> {
    const { hostname, port } = new URL(`kafka://${broker}`);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setTimeout(WITHIN_MS, () => socket.destroy(new Error(`${broker} did not answer within ${WITHIN_MS / 1000} s`)));
    await once(socket, 'connect');
    return new WireConnection(socket);
  }

  /** PLAIN: the one way that needs nothing stored at the broker, so it works before any account exists. */
  async signIn(username: string, password: string): Promise<void> {
    const hand = await this.ask(SASL_HANDSHAKE, 1, countedText('PLAIN'));
    if (hand.int16() !== 0) throw new Error('The broker does not let anybody sign in with PLAIN');
    const answer = await this.ask(SASL_AUTHENTICATE, 1, bytes(Buffer.from(`\0${username}\0${password}`)));
    if (answer.int16() !== 0) throw new Error(`The broker refused ${username}: ${answer.text()}`);
  }

  /** @param tail what the header of a flexible request has more than that of an old one */
  async ask(api: number, version: number, body: Buffer, tail: Buffer = Buffer.alloc(0)): Promise<WireReader> {
    const request = Buffer.concat([int16(api), int16(version), int32(++this.correlation), countedText(CLIENT), tail, body]);
    this.socket.write(Buffer.concat([int32(request.length), request]));
    const answer = new WireReader(await this.frame());
    answer.int32();
    return answer;
  }

  close(): void {
    this.socket.destroy();
  }

  private async frame(): Promise<Buffer> {
    for (;;) {
      const length = this.received.length < 4 ? Infinity : this.received.readInt32BE(0);
      if (this.received.length >= length + 4) {
        const frame = this.received.subarray(4, length + 4);
        this.received = this.received.subarray(length + 4);
        return frame;
      }
      const { value, done } = await this.parts.next();
      if (done) throw new Error('The broker closed the connection');
      this.received = Buffer.concat([this.received, value]);
    }
  }
}
