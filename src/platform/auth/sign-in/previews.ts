import type { Previews } from "../../mail/previews";
import { signInMail } from "./mails";
import { linkUrl } from "./urls";

export const signInPreviews: Previews = {
  signInMail: ({ name, signInOrigin }) => {
    const link = signInOrigin + linkUrl("u0vXjT1zq4yZbP7mR2cW8sLkE5nHdAfG3oQiYtUxVw9");
    return signInMail({ portalName: name, code: "048213", link, people: [{ name: "Rosa Tamm" }] }, "de");
  },
};
