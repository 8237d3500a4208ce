import type { Browser, Locator, Page } from "playwright-core";
import { devices } from "../../support/chromium-launch";
import type { Camera, Picture } from "./camera";

/** Somebody who does what the handbook says, word by word, and takes a picture on the way. */
export type Guide = ReturnType<typeof openGuide>;

type Given = { page: Page; camera: Camera };

/** The screen on which the handbook is shown. */
export async function openScreen(browser: Browser, origin: string, device: keyof typeof devices): Promise<Page> {
  const context = await browser.newContext({
    ...devices[device],
    ...(device === "desktop" && { viewport: { width: 1280, height: 900 } }),
    baseURL: origin,
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Every button, link and field is found by the name under which the handbook speaks of it. */
export function openGuide({ page, camera }: Given) {
  const main = page.locator("main");
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true }).first();
  const link = (name: string): Locator => page.getByRole("link", { name, exact: true }).first();
  const field = (label: string): Locator =>
    main.getByLabel(new RegExp(`^${escaped(label)}(?: \\(freiwillig\\))?$`)).first();
  const summary = (label: string): Locator => page.locator("summary", { hasText: label }).first();
  /** A field with its word and its hint. */
  const frame = (label: string): Locator =>
    field(label).locator("xpath=ancestor::*[contains(@class, 'field')][last()]");
  /** Several choices with their question. */
  const group = (question: string): Locator =>
    page.locator("fieldset", { has: page.locator("legend", { hasText: question }) }).first();
  const loaded = () => page.waitForLoadState();
  return {
    ...{ page, button, link, field, frame, group, summary, main },
    /** The button behind another one that asks first. */
    inside: (name: string): Locator =>
      page.locator(".confirm-body").getByRole("button", { name, exact: true }).locator("visible=true").first(),
    choose: (name: string) =>
      main
        .locator(".choice", { has: page.getByText(name, { exact: true }) })
        .first()
        .locator("label")
        .first()
        .click(),
    goTo: async (path: string) => {
      const answer = await page.goto(path);
      if (!answer?.ok()) throw new Error(`${path} answers ${answer?.status()}`);
    },
    press: async (name: string) => {
      await button(name).click();
      await loaded();
    },
    follow: async (name: string) => {
      await link(name).click();
      await loaded();
    },
    open: (label: string) => summary(label).click(),
    fill: (label: string, text: string) => field(label).fill(text),
    see: (text: string) => main.getByText(text).first().waitFor(),
    take: (name: string, picture: Picture) => camera.take(page, name, picture),
    signIn: async (name: string) => {
      await page.context().clearCookies();
      await page.goto("/anmelden");
      await page.getByRole("button", { name, exact: true }).click();
      await loaded();
    },
  };
}

const escaped = (text: string) => text.replace(/[()?.]/g, "\\$&");
