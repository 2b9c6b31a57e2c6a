/** What a record describes. Only two of one kind can be the same thing; between kinds there are links, and suspected control makes a group. */
export const NODE_KINDS = ['legal-entity', 'person', 'site', 'account', 'meter', 'endpoint', 'facility', 'project', 'plant'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];
