import { z } from "zod";
import type { Texts } from "./messages";
import { MAX_TEXT } from "./rules";

/** A text of a report, an appeal or a decision, without blanks around it; its characters counted as the database does. */
export const WrittenInput = (t: Pick<Texts, "errors">, missing: string) =>
  z
    .string({ error: missing })
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .superRefine((text, context) => {
      const length = [...text].length;
      if (length === 0) context.addIssue({ code: "custom", message: missing });
      if (length > MAX_TEXT) context.addIssue({ code: "custom", message: t.errors.tooLong(MAX_TEXT, length) });
    });
