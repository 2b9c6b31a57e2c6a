export const took = (): number => performance.now();
