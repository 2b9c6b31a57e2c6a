export const later = 1; // TODO say when
