export const devSignInPath = "/dev/anmelden-als";
