/** How long a test waits for what should be there, in milliseconds: a machine that lags is no fault of the page, and a test that passes never waits so long. */
export const PATIENCE = 30_000;
