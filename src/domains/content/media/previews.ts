import type { Previews } from "../../../platform/mail";
import { consentsEndingMail } from "./mails";
import { listUrl } from "./urls";

export const mediaPreviews: Previews = {
  consentsEndingMail: ({ origin }) =>
    consentsEndingMail(
      {
        pictures: [
          { path: "bilder/sommerfest.jpg", alt: "Kinder am Brunnen", until: "2026-06-11", isOver: true },
          { path: "bilder/fachtag.jpg", alt: "", until: "2026-07-01", isOver: false },
        ],
        link: origin + listUrl({ filter: "einwilligung" }),
      },
      "de",
    ),
};
