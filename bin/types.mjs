import { pathToFileURL } from "node:url";
import { install } from "./test/check.mjs";
import { openWorkplace } from "./test/workplace.mjs";

/*
 * Writes src/platform/db/tables.ts and database/tables/*.txt from a database with all migrations.
 */
await install();
const { bundle } = await import("./bundle.mjs");
const { withTestServer } = await import("./test/server.mjs");
const workplace = openWorkplace();
process.env.TMPDIR = workplace.folder;
try {
  await withTestServer(async () => {
    await bundle(["tests/support/schema/write.ts"], "support");
    const bundled = (name) => import(pathToFileURL(`.build/support/tests/support/${name}.mjs`));
    const [{ writeSchema }, { urlOf }] = await Promise.all([bundled("schema/write"), bundled("database")]);
    await writeSchema(urlOf("postgres"));
  });
} finally {
  await workplace.close();
}
