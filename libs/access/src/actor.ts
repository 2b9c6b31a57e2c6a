export const RIGHTS = ['publish', 'backfill'] as const;
export type Right = (typeof RIGHTS)[number];

/** Who is asking, as the access token says it. An agency system has agency, organ and jurisdiction; an officer also has `officer`, `role` and `name`. */
export interface Actor {
  subject: string;
  agency?: string;
  organ?: string;
  /** division code of 6 digits, or a prefix of it; '' and '000000' are the nation */
  jurisdiction?: string;
  rights: readonly string[];
  officer?: string;
  role?: string;
  name?: string;
}
