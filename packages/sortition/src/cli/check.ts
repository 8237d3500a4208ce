import { parseArgs } from "node:util";
import { neverDrawn } from "../draw/never-drawn";
import { explainInfeasible } from "../fair/explain";
import { checkProblem } from "../input/check-problem";
import { PROBLEM_OPTIONS, problemFrom } from "./input";
import { issueText } from "./texts";

/** `sortition check`: says before the draw what is wrong, what contradicts, and who can never be drawn. */
export async function checkCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: PROBLEM_OPTIONS });
  const { problem, columns } = problemFrom(values);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(columns);
  const issues = checkProblem(problem);
  for (const issue of issues) say(issueText(issue));
  const why = await explainInfeasible(problem);
  if (why) {
    say("Keine Gruppe kann alle Vorgaben einhalten. Diese widersprechen sich:");
    for (const { category, value, bound, limit } of why.conflict) {
      say(`- ${category}: ${value} ${bound === "min" ? "mindestens" : "höchstens"} ${limit}`);
    }
    if (why.households) say("- höchstens ein Mensch aus jedem Haushalt");
    if (why.seats) say(`- genau ${problem.seats} Plätze`);
    if (why.conflict.length === 0)
      say("An den Vorgaben allein liegt es nicht, sondern an Plätzen, Haushalten oder zu wenigen Menschen.");
    if (!why.isProven)
      say("Die Rechnung hat ihre Grenze erreicht: Es kann weniger Widersprüche oder kleinere Änderungen geben.");
    if (why.proposal.length > 0) say("Die kleinste Änderung, als Vorschlag:");
    for (const { category, value, from, to } of why.proposal) {
      say(`- ${category}: ${value} ${to.min} bis ${to.max} statt ${from.min} bis ${from.max}`);
    }
    return 1;
  }
  const never = await neverDrawn(problem);
  say(`${problem.people.length} Menschen, ${problem.seats} Plätze: Die Vorgaben lassen sich einhalten.`);
  if (never.length > 0) say(`Diese Menschen können nie gezogen werden: ${never.join(", ")}`);
  return issues.length > 0 || never.length > 0 ? 1 : 0;
}
