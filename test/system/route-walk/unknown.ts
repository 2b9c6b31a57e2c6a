/** The id of an event and of a proposal that nobody has. */
export const UNKNOWN = '0190b6a0-0000-7000-8000-00000000dead';
