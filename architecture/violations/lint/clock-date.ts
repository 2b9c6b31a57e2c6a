export const openedAt = (): Date => new Date();
