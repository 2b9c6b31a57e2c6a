declare module 'kafkajs/src/network/requestQueue' {
  /** The part of the client's queue of requests to one broker that quiet-request-queue.ts mends. */
  export default class RequestQueue {
    constructor(options: Record<string, unknown>);
    readonly pending: readonly unknown[];
    push(request: { entry: { correlationId: number }; expectResponse: boolean; sendRequest: () => void }): void;
    checkPendingRequests(): void;
    scheduleCheckPendingRequests(): void;
    destroy(): void;
  }
}
