export { faultsOfPanel, type PanelFault } from "./check-panel";
export { legacyFairness } from "./draw/compare";
export { type Certificate, computeDraw, type DrawResult, type DrawSettings } from "./draw/compute-draw";
export { type DrawControl, draw } from "./draw/draw";
export { neverDrawn } from "./draw/never-drawn";
export { SortitionError, type SortitionErrorCode } from "./errors";
export { type Change, type ExplainLimits, type Explanation, explainInfeasible } from "./fair/explain";
export { type Fairness, fairnessOf } from "./fair/fairness";
export { FAIR_LIMITS, type FairLimits, type FairRule, type Progress } from "./fair/portfolio";
export { checkProblem } from "./input/check-problem";
export { type CsvLine, type CsvTable, readCsv, writeCsv } from "./input/csv";
export type { Issue, IssueCode } from "./input/issue";
export { type PeopleOptions, readPeople } from "./input/read-people";
export { readQuotas } from "./input/read-quotas";
export type { Person, Problem, Quota } from "./model/problem";
export { type Alternates, type AlternatesTask, chooseAlternates } from "./more/alternates";
export { apportion } from "./more/apportion";
export { drawEvent, type EventDraw, type EventResult } from "./more/draw-event";
export {
  type DrawnMunicipality,
  drawMunicipalities,
  type Municipality,
  type MunicipalityDraw,
  type MunicipalityResult,
} from "./more/draw-municipalities";
export { type DrawnPot, drawPots, type Pot } from "./more/draw-pots";
export { formGroups, type GroupsTask } from "./more/form-groups";
export { replacementProblem } from "./more/replace";
export { conclude, type Publication, publish } from "./public/publish";
export { Random } from "./random";
export * from "./verify/index";
export { VERSION } from "./version";
