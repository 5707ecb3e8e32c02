/** The call itself is wrong: exit code 2. */
export class Misuse extends Error {}
