import assert from "node:assert/strict";
import { sessionCookieName } from "../../src/platform/http/cookies";
import { openJar } from "./cookies";
import { attribute, type Document, parsePage, textOf } from "./markup";
import { findForm, type Sending, type Value } from "./page-form";

/** The product as tests see it: from request to response, without a port. */
export type App = { request: (url: string, init?: RequestInit) => Response | Promise<Response> };

type Headers = Record<string, string>;
type Fields = Record<string, string> | URLSearchParams | FormData;
type Outgoing = { method?: string; headers?: Headers; body?: URLSearchParams | FormData };

export type Browser = ReturnType<typeof openBrowser>;

/** What came back, and what one can do from there. */
export type Page = {
  status: number;
  location: string | null;
  headers: Response["headers"];
  url: string;
  /** The body as it came. */
  body: string;
  /** The page as a tree. Fails when the answer is not HTML. */
  document: Document;
  /** What every element says that a selector finds. */
  all: (selector: string) => string[];
  /** What the first element says that a selector finds. */
  text: (selector: string) => string | undefined;
  /** The values of an attribute of every element that a selector finds. */
  attributes: (selector: string, name: string) => (string | undefined)[];
  /** The form that has a button with this label, filled as its markup says. */
  form: (label: string) => OpenForm;
  /** Goes where the answer leads. */
  follow: () => Promise<Page>;
};

export type OpenForm = {
  values: () => Record<string, Value>;
  /** Types into fields, ticks, chooses. Fails for a field that the form does not have. */
  fill: (values: Record<string, Value>) => OpenForm;
  submit: () => Promise<Page>;
};

const MAX_REDIRECTS = 10;
const isRedirect = (status: number) => status >= 300 && status < 400 && status !== 304;

/**
 * A browser without JavaScript that keeps cookies per host. Every page it reads must be valid HTML. Redirects are
 * shown, not followed, except by `visit` and `follow`. A host without a scheme is reached as in development.
 *
 * @example
 * const rosa = openBrowser(app, "lauterbrueck.localhost", token);
 * const page = await rosa.get("/ergebnisse/18-baenke/bearbeiten");
 * const saved = await page.form("Titel speichern").fill({ title: "20 Bänke" }).submit();
 * assert.equal(saved.status, 303);
 */
export function openBrowser(app: App, host: string, sessionToken?: string) {
  const origin = host.includes("://") ? host : `http://${host}:3000`;
  const jar = openJar();
  if (sessionToken) jar.set(new URL(origin).host, sessionCookieName(origin), sessionToken);

  async function request(path: string, here: string, { headers: more, ...init }: Outgoing = {}): Promise<Page> {
    const url = new URL(path, here);
    const cookie = jar.header(url.host);
    const sent = { "accept-language": "de", ...(cookie && { cookie }), ...more };
    const response = await app.request(url.href, { ...init, headers: sent });
    jar.keep(url, response);
    return readPage(response, url, { request, send });
  }

  function send({ method, path, body, isMultipart }: Sending, here: string): Promise<Page> {
    const fields = new URLSearchParams([...body].map(([name, value]): [string, string] => [name, String(value)]));
    if (method === "GET") return request(`${path.replace(/\?.*$/, "")}?${fields}`, here);
    const from = { origin: new URL(here).origin };
    return request(path, here, { method, headers: from, body: isMultipart ? body : fields });
  }

  return {
    origin,
    setCookie: (name: string, value: string) => jar.set(new URL(origin).host, name, value),
    cookie: (name: string) => jar.get(new URL(origin).host, name),
    get: (path: string, more: Headers = {}) => request(path, origin, { headers: more }),
    /** Goes to an address and on to wherever it leads. */
    visit: async (path: string) => {
      let page = await request(path, origin);
      for (let steps = 0; isRedirect(page.status); steps++) {
        assert.ok(steps < MAX_REDIRECTS, `${path} leads round in circles`);
        page = await page.follow();
      }
      return page;
    },
    /** Posts past every form. For what a page would not send. */
    post: (path: string, fields: Fields = {}, more: Headers = {}) => {
      const isReady = fields instanceof FormData || fields instanceof URLSearchParams;
      const body = isReady ? fields : new URLSearchParams(fields);
      return request(path, origin, { method: "POST", headers: { origin, ...more }, body });
    },
  };
}

type Ways = {
  request: (path: string, here: string) => Promise<Page>;
  send: (sending: Sending, here: string) => Promise<Page>;
};

async function readPage(response: Response, url: URL, { request, send }: Ways): Promise<Page> {
  const { status, headers } = response;
  const body = await response.text();
  const location = headers.get("location");
  const isHtml = headers.get("content-type")?.startsWith("text/html");
  const parsed = isHtml ? await parsePage(body, url.pathname) : undefined;
  const page = {
    ...{ status, location, headers, url: url.href, body },
    get document() {
      assert.ok(parsed, `${url.pathname} answers ${status} without a page`);
      return parsed;
    },
    all: (selector: string) => page.document.querySelectorAll(selector).map(textOf),
    text: (selector: string) => page.all(selector)[0],
    attributes: (selector: string, name: string) =>
      page.document.querySelectorAll(selector).map((element) => attribute(element, name)),
    form: (label: string) => openForm(findForm(page.document, label, url.href), (sending) => send(sending, url.href)),
    follow: () => {
      assert.ok(location, `${url.pathname} answers ${status} and leads nowhere`);
      return request(location, url.href);
    },
  };
  return page;
}

function openForm(form: ReturnType<typeof findForm>, send: (sending: Sending) => Promise<Page>): OpenForm {
  const open: OpenForm = {
    values: form.values,
    fill: (values) => {
      form.fill(values);
      return open;
    },
    submit: () => send(form.sending()),
  };
  return open;
}
