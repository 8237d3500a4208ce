import { readConfig } from "./platform/config";
import { openInstallation } from "./platform/db/open";
import { StartError } from "./platform/start-error";

try {
  const config = readConfig(process.env);
  const installation = await openInstallation(config, { usage: "server", passwordFor: (role) => role });
  process.once("SIGTERM", installation.stop);
  process.once("SIGINT", installation.stop);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
