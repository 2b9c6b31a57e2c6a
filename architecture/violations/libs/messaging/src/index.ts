export const outbox: readonly string[] = [];
