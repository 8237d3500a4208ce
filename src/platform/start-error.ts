/**
 * The installation cannot start, and the operator can do something about it. The message is German and complete;
 * whoever catches it prints it without a stack trace and ends with `exitCode`.
 *
 * @example
 * throw new StartError("PORT: „abc“ ist kein Anschluss. Erlaubt ist eine Zahl von 1 bis 65535.");
 */
export class StartError extends Error {
  override readonly name = "StartError";
  readonly exitCode = 1;
}
