import type { FastifyInstance } from 'fastify';

/** Remembers every route, to tell a wrong method (405) from a wrong address (404); the router itself only knows the latter. */
export class RouteMethods {
  private readonly routes: { segments: string[]; methods: string[] }[] = [];

  constructor(server: FastifyInstance) {
    server.addHook('onRoute', ({ url, method }) => {
      if (url.includes('*')) return;
      this.routes.push({ segments: url.split('/'), methods: [method].flat() });
    });
  }

  allowedAt(address: string): string[] {
    const segments = (address.split('?')[0] ?? '').split('/');
    const matching = this.routes.filter(
      (route) => route.segments.length === segments.length && route.segments.every((part, index) => part.startsWith(':') || part === segments[index]),
    );
    return [...new Set(matching.flatMap((route) => route.methods))].sort();
  }
}
