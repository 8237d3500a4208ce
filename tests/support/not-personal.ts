/**
 * Columns for free text that tell nothing about people, by the names of the database. Whoever adds a column says in the
 * privacy part of its domain what it tells about people, or here that it tells nothing.
 */
export const NOT_PERSONAL: Record<string, readonly string[]> = {
  // Codes that the program chooses, and numbers it makes.
  announcements: ["topic"],
  audit_entries: ["act", "request_id"],
  content_file_versions: ["source_sha256"],
  content_files: ["source_sha256"],
  file_variants: ["sha256"],
  files: ["sha256", "media_type", "audience", "pdf_language"],
  legal_notices: ["record_sha256"],
  mails: ["message_id"],
  migrations: ["name", "sha256"],
  objects: ["kind", "audience", "hidden_from"],
  opportunities: ["drawing"],
  page_translations: ["source_locale"],
  page_schedules: ["wall_time", "zone"],
  portals: ["mark", "colour_main", "colour_sun", "colour_warm", "locales"],
  search_entries: ["kind", "audience"],
  seat_pools: ["part"],
  // Addresses of pages that everybody may find, and of none.
  foreign_links: ["url", "used_on"],
  missing_pages: ["path", "from_path"],
  page_views: ["path"],
  // Whose installation it is, and where it is reached.
  hosts: ["host"],
  host_claims: ["host", "proof"],
  tenants: ["slug", "name"],
};
