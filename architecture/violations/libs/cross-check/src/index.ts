export const rules: readonly string[] = [];
