import type { Previews } from "../../mail/previews";
import { devicesUrl } from "../devices/urls";
import { safetyMail } from "./mails";

export const safetyPreviews: Previews = {
  safetyMail: ({ name: portalName, signInOrigin }) => {
    const at = new Date("2026-06-12T08:15:00Z");
    const link = signInOrigin + devicesUrl;
    return safetyMail({ name: "Rosa Tamm", portalName, what: "device", at, device: "Firefox, Android", link }, "de");
  },
};
