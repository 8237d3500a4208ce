export const setUpUrl = "/einrichten";
