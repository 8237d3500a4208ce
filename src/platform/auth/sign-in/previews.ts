import type { Previews } from "../../mail/previews";
import { signInMail } from "./mails";

export const signInPreviews: Previews = {
  signInMail: ({ name, signInOrigin }) =>
    signInMail(
      {
        portalName: name,
        code: "048213",
        link: `${signInOrigin}/anmelden/link/muster`,
        people: [{ name: "Karin Öztürk" }],
      },
      "de",
    ),
};
