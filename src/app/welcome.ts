import type { Config } from "../platform/config";
import { isLoopback } from "../platform/config";
import { setUpUrl } from "./first-run/urls";

/**
 * What the console says when all is ready: where it runs, and how to get in.
 *
 * @example process.stdout.write(welcome(config, setUpCode));
 */
export function welcome(config: Config, setUpCode: string | undefined): string {
  const { baseUrl } = config;
  const lines = [`Gemeinsinn läuft: ${baseUrl}`];
  if (setUpCode) lines.push(`Noch leer. Einrichten: ${baseUrl}${setUpUrl} mit dem Code ${setUpCode}`);
  else if (config.demo && isLoopback(config.host)) {
    lines.push(
      `Anmelden: ${baseUrl}/anmelden, dort jemanden aus der Beispielstadt wählen. Mails: ${baseUrl}/dev/mails`,
    );
  } else {
    lines.push(`Anmelden: ${baseUrl}/anmelden mit Ihrer E-Mail-Adresse`);
    if (config.demo) lines.push(REACHABLE);
  }
  return `${lines.join("\n")}\n`;
}

const REACHABLE =
  "Andere Rechner erreichen diesen. Deshalb kann sich niemand als jemand aus der Beispielstadt anmelden, und /dev/mails gibt es nicht.";
