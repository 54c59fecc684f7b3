/** The departments: all of them in a table. */

import { newId } from "../season/ids";
import { useStore } from "../season/use";
import { useGo } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import { useLanguage } from "../words/language";
import { DepartmentTable } from "./DepartmentTable";
import "./departments.css";

interface DepartmentsProps {
  /** Who is in the list; `null` for all. */
  onShown: (departments: DepartmentId[] | null) => void;
}

export function Departments({ onShown }: DepartmentsProps) {
  const { words } = useLanguage();
  const store = useStore();
  const go = useGo();
  const add = async () => {
    const id = newId();
    const department = { id, name: words.departments.newName, code: null, homeCare: false, minPresent: 1 };
    const answer = await store.execute({ do: "add", entry: { noun: "department", ...department } });
    if (answer === "done") go({ place: "departments", department: id });
  };
  return (
    <div className="departments">
      <h1>{words.departments.title}</h1>
      <DepartmentTable onAdd={add} onShown={onShown} />
    </div>
  );
}
