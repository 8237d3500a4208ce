import type { Previews } from "../../mail";
import { appealsPath, confirmUrl, reportsUrl } from "../urls";
import {
  contentDecidedAgainMail,
  contentHiddenMail,
  reportDecidedMail,
  reportReceivedMail,
  reportWaitingMail,
} from "./mails";

const ID = "3f2a91bc-5d07-4c1e-9a64-0b8e7f21d3c5";
const about = { title: "18 Bänke im Schatten", reference: "3F2A-91BC" };
const reasons = "Auf dem Bild ist das Kennzeichen eines Autos zu lesen.\nDafür gibt es keine Erlaubnis (Art. 6 DSGVO).";

export const reportPreviews: Previews = {
  reportReceivedMail: ({ origin }) => reportReceivedMail({ ...about, confirmLink: origin + confirmUrl(ID) }, "de"),
  reportDecidedMail: () =>
    reportDecidedMail({ ...about, outcome: "hidden", reasons, isAgain: false, isStillHidden: false }, "de"),
  contentHiddenMail: ({ origin }) =>
    contentHiddenMail({ ...about, ground: "law", reasons, until: "2026-12-13", link: origin + appealsPath }, "de"),
  contentDecidedAgainMail: ({ origin }) =>
    contentDecidedAgainMail(
      {
        ...{ ...about, outcome: "stays", isStillHidden: false, link: origin + appealsPath },
        reasons: "Das Kennzeichen ist jetzt unkenntlich.",
      },
      "de",
    ),
  reportWaitingMail: ({ origin }) => reportWaitingMail({ ...about, isAppeal: false, link: origin + reportsUrl }, "de"),
};
