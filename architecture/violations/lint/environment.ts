export const rate = (): string | undefined => process.env.SURCHARGE_RATE;
