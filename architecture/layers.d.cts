export const PURE: readonly string[];
export const INFRASTRUCTURE: readonly string[];
export const FOUNDATIONS: readonly string[];
export const TEST_FILES: string;
export function oneOf(names: readonly string[]): string;
