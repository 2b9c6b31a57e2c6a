/** Kinds of merge that make one case of two; the same site makes none (domain reference, part d). */
export const MERGE_KINDS = ['same-legal-entity', 'common-control'] as const;

export const isMergeKind = (value: unknown): boolean => (MERGE_KINDS as readonly unknown[]).includes(value);
