import type { Previews } from "../../../platform/mail";
import { editPageUrl } from "../urls";
import { pagePlanFailedMail, pageReviewedMail, pageSubmittedMail } from "./mails";

const link = (origin: string) => origin + editPageUrl({ pageId: "3f2a91bc-5d07-4c1e-9a64-0b8e7f21d3c5", locale: "de" });
const title = "Sommerfest am Mühlsteg";

export const pagePreviews: Previews = {
  pageSubmittedMail: ({ origin }) =>
    pageSubmittedMail({ title, author: "Leyla Arslan", note: "Stimmt die Uhrzeit?", link: link(origin) }, "de"),
  pageReviewedMail: ({ origin }) => {
    const reason = "Bitte nennen Sie noch, wen man anrufen kann.";
    return pageReviewedMail({ title, outcome: "returned", reason, link: link(origin) }, "de");
  },
  pagePlanFailedMail: ({ origin }) =>
    pagePlanFailedMail({ title, act: "withdraw", at: new Date("2026-07-31T22:00:00Z"), link: link(origin) }, "de"),
};
