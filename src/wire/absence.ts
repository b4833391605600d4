/** Where no clock decides, somebody must have been away for so long before a bot may play on, in milliseconds. */
export const ABSENCE = 180_000;
