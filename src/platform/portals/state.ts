import { Refusal } from "../errors";

export type PortalState = "preparing" | "live";
export type PortalAct = "go_live" | "take_down";
export type PortalRefusal = "legal_pages_missing" | "state_changed";

/** Who may act is the policy of the pages: owners of the organisation behind the portal, and administrators. */
type Transition = { act: PortalAct; from: PortalState; to: PortalState; needsLegalPages: boolean };

/** Source: § 5 DDG, Art. 13 GDPR and § 12b BGG ask for three pages from the first public day on. */
export const transitions: readonly Transition[] = [
  { act: "go_live", from: "preparing", to: "live", needsLegalPages: true },
  { act: "take_down", from: "live", to: "preparing", needsLegalPages: false },
];

/** What can be done with a portal in this state. */
export const actsFrom = (state: PortalState): PortalAct[] =>
  transitions.filter(({ from }) => from === state).map(({ act }) => act);

/** The state after an act. Throws a Refusal when it is not possible. `missing` counts the pages that are not there. */
export function stateAfter(act: PortalAct, { state, missing }: { state: PortalState; missing: number }): PortalState {
  const transition = transitions.find((candidate) => candidate.act === act && candidate.from === state);
  if (!transition) throw new Refusal<PortalRefusal>("state_changed");
  if (transition.needsLegalPages && missing > 0) throw new Refusal<PortalRefusal>("legal_pages_missing");
  return transition.to;
}
