import type { TenantTx } from "../../src/platform/db";

/** The same transaction. `onAnswer` is called, and waited for, after each answer of the database. */
export const observed = (tx: TenantTx, onAnswer: () => unknown): TenantTx =>
  tx.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await onAnswer();
      return result;
    },
  }) as TenantTx;
