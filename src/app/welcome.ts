import { type Config, isForThisMachine } from "../platform/config";
import { setUpUrl } from "./first-run/urls";

/** What else matters: the code of an empty installation, and whether one may try out the demo town as anybody. */
type Found = { setUpCode: string | undefined; isDev: boolean };

/**
 * What the console says when all is ready: where it runs, and how to get in.
 *
 * @example process.stdout.write(welcome(config, { setUpCode, isDev }));
 */
export function welcome({ baseUrl, demo, ...config }: Config, { setUpCode, isDev }: Found): string {
  const lines = [`Gemeinsinn läuft: ${baseUrl}`];
  if (setUpCode) lines.push(`Noch leer. Einrichten: ${baseUrl}${setUpUrl} mit dem Code ${setUpCode}`);
  else if (isDev) {
    lines.push(
      `Anmelden: ${baseUrl}/anmelden, dort jemanden aus der Beispielstadt wählen. Mails: ${baseUrl}/dev/mails`,
    );
  } else {
    lines.push(`Anmelden: ${baseUrl}/anmelden mit Ihrer E-Mail-Adresse`);
    if (demo && !isForThisMachine({ baseUrl, ...config })) lines.push(REACHABLE);
  }
  if (baseUrl.startsWith("http:") && !isForThisMachine({ baseUrl, ...config })) lines.push(READABLE);
  return `${lines.join("\n")}\n`;
}

const READABLE =
  "Achtung: Ohne https kann jeder im Netz mitlesen, auch Codes und Anmeldungen. Bitte einen Proxy mit https davorstellen und BASE_URL=https://… setzen.";

const REACHABLE =
  "Andere Rechner erreichen diesen. Deshalb kann sich niemand als jemand aus der Beispielstadt anmelden, und /dev/mails gibt es nicht.";
