import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createReceiver, type Message } from '../../../../../docs/how-to/examples/webhook-receiver.mjs';

/** What came over the wire. */
export interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
  message: Message;
}

/** For specs: the receiver of the guide behind a door at which the spec listens, and may answer in its stead. */
export class Listener {
  readonly heard: Heard[] = [];
  readonly taken: Message[] = [];
  /** answers instead of the receiver while it returns something */
  instead: (nth: number) => { status: number; headers?: Record<string, string> } | undefined = () => undefined;
  private receiver?: Server;
  private readonly door: Server;

  private constructor() {
    this.door = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts).toString('utf8');
      if (request.headers['webhook-id']) this.heard.push({ headers: request.headers, body, message: JSON.parse(body) as Message });
      const answer = this.instead(this.heard.length) ?? (await this.pass(request.headers, body));
      response.writeHead(answer.status, answer.headers).end();
    });
  }

  static async open(): Promise<Listener> {
    const listener = new Listener();
    await new Promise<void>((resolve) => listener.door.listen(0, '127.0.0.1', resolve));
    return listener;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.door.address() as AddressInfo).port}/hook`;
  }

  /** From now on messages are believed if they are signed with this secret. */
  async believe(secret: string): Promise<void> {
    this.receiver?.close();
    this.receiver = createReceiver({ secret, onMessage: (message) => void this.taken.push(message) });
    await new Promise<void>((resolve) => this.receiver!.listen(0, '127.0.0.1', resolve));
  }

  /** The status that the receiver answers with. */
  async repeat({ headers, body }: Pick<Heard, 'headers' | 'body'>): Promise<number> {
    return (await this.pass(headers, body)).status;
  }

  close(): void {
    this.door.close();
    this.receiver?.close();
  }

  private async pass(headers: IncomingHttpHeaders, body: string): Promise<{ status: number; headers?: Record<string, string> }> {
    if (!this.receiver) return { status: 503 };
    const given = Object.entries(headers).filter(([name]) => name.startsWith('webhook-')) as [string, string][];
    const answer = await fetch(`http://127.0.0.1:${(this.receiver.address() as AddressInfo).port}`, { method: 'POST', headers: given, body });
    const last = answer.headers.get('ql-last-sequence');
    return { status: answer.status, ...(last !== null && { headers: { 'ql-last-sequence': last } }) };
  }
}
