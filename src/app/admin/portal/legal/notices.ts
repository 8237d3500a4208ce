import { z } from "zod";
import { OptionalEmailInput } from "../../../../platform/forms/email-input";
import type { Messages } from "./messages";

export const NOTICE_KINDS = ["imprint", "privacy", "accessibility"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How a site was looked at. Source: Implementing Decision (EU) 2018/1523, annex, section 2. */
export const METHODS = ["self", "external"] as const;
/** How far it conforms. Source: the same, section 1. */
export const CONFORMITY = ["full", "partial", "none"] as const;

const LINE = 200;
const TEXT = 5_000;

const line = (long: string) => z.string().trim().max(LINE, long).default("");
const text = (long: string) =>
  z
    .string()
    .overwrite((typed) => typed.replace(/\r\n/g, "\n").trim())
    .max(TEXT, long)
    .default("");

/** Whoever replaces a page of somebody says so. */
const replace = z.literal("on").optional();

/** § 5 Abs. 1 DDG: name, address, who represents it, quick contact; § 18 Abs. 2 MStV: who answers for the texts. */
export const ImprintInput = ({ errors }: Messages) =>
  z.object({
    provider: line(errors.long).pipe(z.string().min(1, errors.provider)),
    represented: line(errors.long).pipe(z.string().min(1, errors.represented)),
    address: text(errors.long).pipe(z.string().min(1, errors.address)),
    phone: line(errors.long),
    email: OptionalEmailInput(errors.email).pipe(z.string().min(1, errors.email)),
    vatId: line(errors.long).pipe(z.union([z.literal(""), z.string().regex(/^DE ?\d{9}$/i, errors.vatId)])),
    supervisor: line(errors.long),
    answering: text(errors.long).pipe(z.string().min(1, errors.answering)),
    more: text(errors.long),
    replace,
  });

/** Art. 13 Abs. 1 GDPR: the officer and the authority are of the town; all the rest stands in the record. */
export const PrivacyInput = ({ errors }: Messages) =>
  z.object({
    responsible: text(errors.long).pipe(z.string().min(1, errors.responsible)),
    officer: text(errors.long).pipe(z.string().min(1, errors.officer)),
    authority: text(errors.long).pipe(z.string().min(1, errors.authority)),
    more: text(errors.long),
    replace,
  });

/** § 12b BGG, § 7 BITV 2.0 and the acts of the states that follow them. */
export const AccessibilityInput = ({ errors }: Messages, today: string) =>
  z
    .object({
      method: z.enum(METHODS, { error: errors.choice }),
      evaluatedOn: z.iso.date({ error: errors.date }).refine((day) => day <= today, { error: errors.future }),
      conformity: z.enum(CONFORMITY, { error: errors.choice }),
      gaps: text(errors.long),
      contact: text(errors.long).pipe(z.string().min(1, errors.contact)),
      enforcement: text(errors.long).pipe(z.string().min(1, errors.enforcement)),
      more: text(errors.long),
      replace,
    })
    .refine(({ conformity, gaps }) => conformity === "full" || gaps !== "", { error: errors.gaps, path: ["gaps"] });

export type Imprint = Omit<z.infer<ReturnType<typeof ImprintInput>>, "replace">;
export type Privacy = Omit<z.infer<ReturnType<typeof PrivacyInput>>, "replace">;
export type Accessibility = Omit<z.infer<ReturnType<typeof AccessibilityInput>>, "replace">;

/** What an evaluation is good for. Source: § 7 Abs. 5 BITV 2.0, "jährlich". */
export const REVIEW_AFTER_DAYS = 365;
