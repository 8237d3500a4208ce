import { mediaPreviews, pagePreviews } from "../domains/content";
import { safetyPreviews } from "../platform/auth/new-device/previews";
import { signInPreviews } from "../platform/auth/sign-in/previews";
import { mailPreviews, type Previews } from "../platform/mail";
import { reportPreviews } from "../platform/reports";
import { portalPreviews } from "./admin/portal/previews";

/** One preview per mail function: /dev/mails/vorschau/<name>. */
export const previews: Previews = {
  ...mailPreviews,
  ...signInPreviews,
  ...safetyPreviews,
  ...reportPreviews,
  ...portalPreviews,
  ...pagePreviews,
  ...mediaPreviews,
};
