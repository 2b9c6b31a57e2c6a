export const openedAt = (): number => Date.now();
