/** Why a draw, a pool or a file was refused. Programs read the code, people read the message. */
export type SortitionErrorCode =
  | "bad_input"
  | "infeasible"
  | "limit_reached"
  | "numerical_trouble"
  | "cancelled"
  | "timed_out"
  | "worker_lost"
  | "not_written";

/**
 * The one error this library throws on purpose. Whoever catches it has no partial result: a draw ends whole or not
 * at all.
 *
 * @example
 * try { await draw(problem, { seed }); }
 * catch (error) { if (error instanceof SortitionError && error.code === "cancelled") return; throw error; }
 */
export class SortitionError extends Error {
  override readonly name = "SortitionError";

  constructor(
    readonly code: SortitionErrorCode,
    message: string,
    /** What a program may show: broken lines of a file, contradicting quotas, a proposal. Plain JSON. */
    readonly details: readonly unknown[] = [],
  ) {
    super(message);
  }
}
