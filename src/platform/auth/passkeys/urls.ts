export const passkeySignInPath = "/anmelden/passkey";
export const passkeysUrl = "/konto/passkeys";
export const removePasskeyUrl = (id: string): string => `${passkeysUrl}/${id}/entfernen`;
