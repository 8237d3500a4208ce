import assert from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import { isForThisMachine, readConfig } from "./config";
import { StartError } from "./start-error";

test("without any variable the installation runs for this machine only, with the demo town", () => {
  const { trustedProxies, ...config } = readConfig({});
  assert.deepEqual(config, {
    port: 3000,
    host: "127.0.0.1",
    dataDir: resolve("data"),
    databaseUrl: undefined,
    smtpUrl: undefined,
    filesUrl: undefined,
    linkHosts: [],
    baseUrl: "http://localhost:3000",
    secretFile: resolve("data/secret"),
    demo: true,
    logLevel: "info",
  });
  assert.deepEqual(trustedProxies.rules, []);
});

test("every variable is heard, and an empty one counts as not set", () => {
  const config = readConfig({
    ...{ PORT: "8080", HOST: "0.0.0.0", DATA_DIR: "/srv/daten", DEMO: "0", LOG_LEVEL: "warn", SMTP_URL: "" },
    ...{
      DATABASE_URL: "postgres://a:b@db/stadt",
      FILES_URL: "s3://a:b@s3/stadt",
      BASE_URL: "https://lauterbrueck.example/",
    },
    ...{ SECRET_FILE: "/run/secret", TRUSTED_PROXIES: "10.0.0.1, 10.1.0.0/16, fd00::/8" },
  });
  const { port, host, dataDir, demo, logLevel, smtpUrl, databaseUrl, baseUrl, secretFile } = config;
  assert.deepEqual([port, host, dataDir, demo, logLevel], [8080, "0.0.0.0", "/srv/daten", false, "warn"]);
  assert.deepEqual([smtpUrl, databaseUrl], [undefined, "postgres://a:b@db/stadt"]);
  assert.equal(config.filesUrl, "s3://a:b@s3/stadt");
  assert.deepEqual([baseUrl, secretFile], ["https://lauterbrueck.example", "/run/secret"]);
  const isTrusted = ["10.0.0.1", "10.0.0.2", "10.1.2.3"].map((address) => config.trustedProxies.check(address));
  assert.deepEqual(isTrusted, [true, false, true]);
  assert.equal(config.trustedProxies.check("fd12::1", "ipv6"), true);
});

const wrong: [string, string, RegExp][] = [
  ["PORT", "abc", /^PORT: „abc“ ist kein Anschluss\. Erlaubt ist eine Zahl von 1 bis 65535\.$/],
  ["PORT", "0", /^PORT: „0“/],
  ["PORT", "65536", /^PORT: „65536“/],
  ["PORT", "3000.5", /^PORT: „3000.5“/],
  ["HOST", "http://x", /^HOST: „http:\/\/x“ ist weder eine IP-Adresse noch ein Rechnername\.$/],
  ["DATABASE_URL", "mysql://a:geheim@b/c", /^DATABASE_URL: Der Wert ist keine Adresse wie postgres:/],
  ["FILES_URL", "eimer", /^FILES_URL: Der Wert ist keine Adresse wie s3:/],
  ["SMTP_URL", "rechner", /^SMTP_URL: Der Wert ist keine Adresse wie smtps:/],
  ["DATABASE_URL", "postgres://", /^DATABASE_URL: Der Wert ist keine Adresse wie postgres:/],
  ["FILES_URL", "s3:///eimer", /^FILES_URL: Der Wert ist keine Adresse wie s3:/],
  ["SMTP_URL", "smtp://", /^SMTP_URL: Der Wert ist keine Adresse wie smtps:/],
  ["BASE_URL", "https://a.example/pfad", /^BASE_URL: „https:\/\/a\.example\/pfad“ ist keine Adresse/],
  ["BASE_URL", "lauterbrueck.example", /^BASE_URL: /],
  ["DEMO", "ja", /^DEMO: „ja“ ist unbekannt\. Erlaubt sind 1 \(mit Beispielstadt\) und 0 \(leer\)\.$/],
  ["TRUSTED_PROXIES", "10.0.0.0/33", /^TRUSTED_PROXIES: „10\.0\.0\.0\/33“ ist keine Liste/],
  ["TRUSTED_PROXIES", "10.0.0.1;10.0.0.2", /^TRUSTED_PROXIES: /],
  ["TRUSTED_PROXIES", "10.0.0.0/", /^TRUSTED_PROXIES: /],
  [
    "LOG_LEVEL",
    "laut",
    /^LOG_LEVEL: „laut“ ist unbekannt\. Erlaubt sind: fatal, error, warn, info, debug, trace, silent\.$/,
  ],
];

for (const [name, value, line] of wrong) {
  test(`${name}=${value} is refused with one line`, () => {
    assert.throws(
      () => readConfig({ [name]: value }),
      (error) => {
        assert(error instanceof StartError);
        assert.equal(error.exitCode, 1);
        assert.match(error.message, line);
        assert.doesNotMatch(error.message, /\n|geheim/);
        return true;
      },
    );
  });
}

test("two wrong variables give two lines", () => {
  assert.throws(() => readConfig({ PORT: "x", DEMO: "x" }), /^StartError: PORT: .*\nDEMO: .*$/);
});

test("only this machine reaches a loopback address, unless the installation goes by a name that others know", () => {
  const hosts = ["127.0.0.1", "127.9.9.9", "::1", "localhost", "0.0.0.0", "::", "192.168.1.4", "lauterbrueck.example"];
  const isReached = (HOST: string) => isForThisMachine(readConfig({ HOST }));
  assert.deepEqual(hosts.filter(isReached), ["127.0.0.1", "127.9.9.9", "::1", "localhost"]);
  const names = ["http://localhost:3000", "http://stadt.localhost:3000", "http://127.0.0.1", "http://[::1]:3000"];
  const foreign = ["https://rathaus.example", "http://192.168.1.4:3000", "https://localhost.example"];
  const isOwn = (BASE_URL: string) => isForThisMachine(readConfig({ BASE_URL }));
  assert.deepEqual([...names, ...foreign].filter(isOwn), names);
});
