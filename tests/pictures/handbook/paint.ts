import { rmSync } from "node:fs";
import { startServer } from "../../support/server";
import { openCamera } from "./camera";
import { walkHandbook } from "./walk";

/** Starts the product with its demo on a data folder of its own, and takes the pictures of the handbook anew. */
export async function paintHandbook(folder: string): Promise<void> {
  const ends: (() => Promise<void>)[] = [];
  try {
    const { origin } = await startServer({ after: (end) => ends.push(end) });
    rmSync(folder, { recursive: true, force: true });
    const camera = openCamera(folder);
    await walkHandbook({ origin, camera });
    camera.close();
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
