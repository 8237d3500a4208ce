/** What is worth telling about a file that was read. `line` counts from 1. */
export type Notice = { code: NoticeCode; line?: number; detail?: string };

export type NoticeCode =
  | "windows_1252"
  | "utf_16"
  | "direction_marks"
  | "control_characters"
  | "unknown_key"
  | "wrong_shape"
  | "dropped_key"
  | "unknown_component"
  | "second_component"
  | "swapped"
  | "swapped_back"
  | "missing_date"
  | "unreadable_date"
  | "unsafe_link"
  | "foreign_picture"
  | "unusable_picture"
  | "missing_file"
  | "refused_file"
  | "renamed"
  | "no_front_matter";

/** Why a file is not taken. `detail` is what was found, `limit` what is allowed. */
export type Refused = { code: RefusedCode; line: number; detail?: string; limit?: number };

export type RefusedCode =
  | "too_large"
  | "front_matter_too_large"
  | "nul_byte"
  | "front_matter_open"
  | "not_yaml"
  | "not_a_map"
  | "too_many_aliases"
  | "too_deep"
  | "too_long"
  | "too_many_items"
  | "unsafe_link"
  | "bad_slug"
  | "no_name"
  | "same_address"
  | "not_readable"
  | "not_saved"
  | "unfit";

/** Thrown while a file is read and caught at its one entrance. */
export class FileRefused extends Error {
  constructor(readonly refused: Refused) {
    super(refused.code);
  }
}

/** @example refuseFile({ code: "nul_byte", line: 3 }) */
export function refuseFile(refused: Refused): never {
  throw new FileRefused(refused);
}
