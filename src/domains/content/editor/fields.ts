import { z } from "zod";
import { withoutDirectionMarks } from "../../../platform/text/direction-marks";
import { withoutMargins } from "../sections";

type TooLong = (most: number) => string;

/** What was typed, with the line ends of the web. */
export const typed = (text: string): string => withoutDirectionMarks(text).replace(/\r\n?/g, "\n");

/** One line of what somebody typed. */
export const lineOf = (most: number, tooLong: TooLong) =>
  z
    .string()
    .overwrite((text) => typed(text).replace(/\s+/g, " ").trim())
    .max(most, tooLong(most));

/** Several lines, without blank ones around them. */
export const textOf = (most: number, tooLong: TooLong) =>
  z
    .string()
    .overwrite((text) => withoutMargins(typed(text)).trimStart())
    .max(most, tooLong(most));
