export const devicesUrl = "/konto/geraete";
export const endDeviceUrl = (sessionId: string): string => `${devicesUrl}/${sessionId}/beenden`;
export const endOthersUrl = `${devicesUrl}/andere-beenden`;
