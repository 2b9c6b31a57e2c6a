export const startService = (): void => undefined;
