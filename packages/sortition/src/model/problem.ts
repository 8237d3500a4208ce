/** How many members of a panel may carry one value of one category. Both bounds are included. */
export type Quota = { category: string; value: string; min: number; max: number; minFlex?: number; maxFlex?: number };

/** One person of the pool. `household` is the same text for people at one address; absent means alone. */
export type Person = { id: string; features: Readonly<Record<string, string>>; household?: string };

/** What is to be drawn: `seats` people out of the pool within the quotas, at most one of each household. */
export type Problem = { seats: number; quotas: readonly Quota[]; people: readonly Person[] };

/** The categories in the order in which the quotas name them. */
export const categoriesOf = (quotas: readonly Quota[]): string[] => [...new Set(quotas.map((quota) => quota.category))];
