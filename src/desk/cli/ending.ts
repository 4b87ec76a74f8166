/** How a command ends, and the exit code that says so. */
export const EXIT = { done: 0, someFailed: 1, wrongUse: 2, interrupted: 130 } as const;
export type Ending = keyof typeof EXIT;
