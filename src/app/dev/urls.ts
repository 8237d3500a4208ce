export const clockUrl = "/dev/uhr";
