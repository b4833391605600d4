/** How much time the console's buttons give: it stands in their names. */

/** Whoever is hurried has so many seconds. */
export const HURRY = 60;

/** Minutes that a stage may be given more by one press. */
export const MORE = [1, 5] as const;
