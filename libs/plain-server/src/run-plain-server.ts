import type { Server } from 'node:http';
import { sayer, type Say } from './say';

/** Where a program listens, and the name that it has in the world. */
export interface Place {
  name: string;
  host: string;
  port: number;
}

/**
 * Runs a plain server as a process of its own until it is told to end; requests under way are answered.
 * @param service its name in the log
 * @param open reads the settings and prepares all that the server needs; what it throws ends the process with 1
 */
export async function runPlainServer(service: string, open: (say: Say) => Promise<{ server: Server; place: Place }>): Promise<void> {
  const say = sayer(service);
  try {
    const { server, place } = await open(say);
    server.listen(place.port, place.host, () => say({ level: 'info', msg: `${place.name} listens on port ${place.port}` }));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        server.close();
        server.closeIdleConnections();
      });
    }
  } catch (error) {
    say({ level: 'error', msg: `${service} cannot start`, error: String(error) });
    process.exitCode = 1;
  }
}
