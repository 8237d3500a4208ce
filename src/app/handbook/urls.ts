import { HANDBOOK_URL } from "../../platform/http/handbook-link";

export const handbookUrl = HANDBOOK_URL;
export const CHAPTER_URL = `${HANDBOOK_URL}/:chapter` as const;
export const chapterUrl = (slug: string): string => `${handbookUrl}/${slug}`;
