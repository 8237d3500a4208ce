import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOCUMENTS_FOLDER, printDocuments } from ".";

for (const [name, bytes] of Object.entries(await printDocuments())) writeFileSync(join(DOCUMENTS_FOLDER, name), bytes);
