import { launch } from "../../support/chromium-launch";
import type { Camera } from "./camera";
import { showFirstPage } from "./first-page";
import { openGuide, openScreen } from "./guide";
import { showLanguages, showOthers, showResults } from "./languages";
import { showMedia } from "./media";
import { showPhone, showPortal } from "./portal";
import { showPublishing, showVersions, showWithdrawing } from "./publish";

/**
 * Walks the steps of the editors' handbook through a product that runs with its demo, and takes the
 * handbook's pictures. Fails where a button that the handbook names is missing.
 *
 * @example await walkHandbook({ origin: server.origin, camera: openCamera("bilder") });
 */
export async function walkHandbook({ origin, camera }: { origin: string; camera: Camera }): Promise<void> {
  const browser = await launch();
  try {
    const guide = openGuide({ page: await openScreen(browser, origin, "desktop"), camera });
    const url = await showFirstPage(guide);
    await showMedia(guide, url);
    await showPublishing(guide, url);
    await showWithdrawing(guide, url);
    await showVersions(guide, url);
    await showLanguages(guide, url);
    await showResults(guide);
    await showOthers(guide, url);
    await showPortal(guide);
    await showPhone(openGuide({ page: await openScreen(browser, origin, "phone"), camera }));
  } finally {
    await browser.close();
  }
}
