/** Letters of a table's code, to be read out: none is taken for another. */
export const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const CODE = new RegExp(`^[${LETTERS}]{6}$`);
