/** A table's code, to be read out: no letter or digit that is taken for another. */
export const CODE = /^[A-HJ-NP-Z2-9]{6}$/;
