import type { Audience } from "../../platform/audience";

/** What lies in the trash keeps its links; only the editors of its organisation see them. */
export const trashAudience = (organisationId: string): Audience => `role:editor:${organisationId}`;
