export const cut = { mode: 'cut' };
