import { isEditorOf } from "../../../platform/auth/session";
import { policy } from "../../../platform/http/policy";

/** Editors of the organisation that answers for the portal. */
export const mediaEditors = policy("content.edit", (c, actor) => isEditorOf(actor, c.var.portal.ownerOrganisationId));
