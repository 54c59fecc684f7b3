/** Tasks sought by their words: every word sought must begin a word of the task, or stand within a longer one. */
import { type GuideTask, type GuideWords, guideTasks, keyGroups } from "../words/guide";

/** The tasks that hold all that is sought: first those whose titles do, then the others, each in the guide's order. */
export function found(words: GuideWords, sought: string, language: string): readonly GuideTask[] {
  const parts = sought.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return guideTasks;
  const holds = (text: string) => {
    const lower = text.toLocaleLowerCase(language);
    return parts.every((part) => lower.includes(part));
  };
  const titled = guideTasks.filter((task) => holds(words.task[task].title));
  const others = guideTasks.filter((task) => !titled.includes(task) && holds(textOf(words, task)));
  return [...titled, ...others];
}

function textOf(words: GuideWords, task: GuideTask): string {
  const { title, lead, steps, notes, soughtAs } = words.task[task];
  const told = [title, lead, ...steps, ...notes, soughtAs];
  if (task === "keys")
    told.push(...keyGroups.flatMap((group) => words.keys[group].flatMap(({ keys, does }) => [...keys, does])));
  if (task === "glossary") told.push(...Object.values(words.glossary).flatMap(({ term, means }) => [term, means]));
  return told.join("\n");
}
