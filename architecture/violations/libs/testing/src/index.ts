export const eventually = (): void => undefined;
