import { liveUrl } from "../admin/portal/urls";

export const setUpUrl = "/einrichten";

/** After the first run comes the list of what the public still waits for. */
export const nextUrl = `/anmelden?${new URLSearchParams({ weiter: liveUrl })}`;
