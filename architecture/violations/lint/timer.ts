export const later = (check: () => void): void => {
  setTimeout(check, 1000);
};
