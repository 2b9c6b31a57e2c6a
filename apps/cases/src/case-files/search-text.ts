/** Text as it is searched: full and half width alike, without regard to case, on one line. */
export const searchText = (text: string): string => text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
