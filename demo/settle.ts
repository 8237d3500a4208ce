import { appoint, createOrganisation } from "../src/domains/organisations";
import { addPerson, makeAdmin } from "../src/domains/people";
import type { TenantTx } from "../src/platform/db";
import { createPortal } from "../src/platform/portals/portal";
import type { Person, Place } from "./town";

/** The host name of the installation, without port; the first place of a tenant signs people in. */
type Address = { host: string; isSignInHost: boolean };

/** Opens a place: its organisations, its portal, its people. */
export async function settle(tx: TenantTx, place: Place, { host, isSignInHost }: Address): Promise<void> {
  const { slug, kind, organisation, name, claim, mark, colours, contact, menu } = place;
  const organisationId = await createOrganisation(tx, { slug, kind, name: organisation });
  await createPortal(tx, {
    state: "live",
    ...{ ownerOrganisationId: organisationId, name, claim, mark, contact, menu },
    ...{ colourMain: colours.main, colourSun: colours.sun, colourWarm: colours.warm },
    ...{ host: hostOf(place, host), aliases: aliasesOf(place, host) },
    isSignInHost,
  });
  for (const neighbour of place.neighbours) await createOrganisation(tx, neighbour);
  for (const person of place.people) await addTo(tx, organisationId, person);
}

const aliasesOf = ({ prefix }: Place, host: string) => (prefix === "" && host === "localhost" ? ["127.0.0.1"] : []);

/** Under an address of figures no name can stand in front, so the other places live below localhost then. */
const hostOf = ({ prefix }: Place, host: string): string =>
  prefix === "" ? host : `${prefix}.${/^[\d.]+$|^\[/.test(host) ? "localhost" : host}`;

async function addTo(tx: TenantTx, organisationId: string, { name, email, role, isAdmin }: Person) {
  const personId = await addPerson(tx, { name, email });
  if (role) await appoint(tx, { organisationId, personId, role });
  if (isAdmin) await makeAdmin(tx, personId);
}
