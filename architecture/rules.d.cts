export interface Rule {
  name: string;
  comment: string;
  from: { path: string; pathNot?: string };
  to: { path?: string; pathNot?: string; circular?: true; dependencyTypes?: string[]; viaOnly?: { dependencyTypesNot: string[] } };
}
export const rules: readonly Rule[];
