import type { Previews } from "../../../platform/mail";
import { barrierReportedMail, roleGivenMail, roleTakenMail, statementOverdueMail } from "./mails";
import { barriersUrl, noticeUrl, portalUrl } from "./urls";

const report = {
  place: "/mitmachen",
  text: "Der Knopf hat keinen Namen.\nIch lese mit NVDA.",
  email: "karin@example.org",
};

export const portalPreviews: Previews = {
  barrierReportedMail: ({ origin }) => barrierReportedMail({ ...report, link: origin + barriersUrl }, "de"),
  statementOverdueMail: ({ origin }) => statementOverdueMail({ link: origin + noticeUrl("accessibility") }, "de"),
  roleGivenMail: ({ name, origin }) =>
    roleGivenMail({ role: "owner", organisation: name, link: origin + portalUrl }, "de"),
  roleTakenMail: ({ name, origin }) => roleTakenMail({ role: "editor", organisation: name, link: origin }, "de"),
};
