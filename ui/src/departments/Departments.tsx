/** The departments: all of them in a table, or one of them on its page. */
import { useGo } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import { DepartmentPage } from "./DepartmentPage";
import { DepartmentTable } from "./DepartmentTable";

interface DepartmentsProps {
  /** Whose page is open. */
  department: DepartmentId | null;
  /** Whether the page of a new one is open. */
  isNew: boolean;
  /** Who is in the list; `null` for all. */
  onShown: (departments: DepartmentId[] | null) => void;
}

export function Departments({ department, isNew, onShown }: DepartmentsProps) {
  const go = useGo();
  const isPage = department !== null || isNew;
  return (
    <>
      {/* The table stays as it was sorted, sought and scrolled. */}
      <DepartmentTable isHidden={isPage} onAdd={() => go({ place: "departments", isNew: true })} onShown={onShown} />
      {isPage && <DepartmentPage id={department} />}
    </>
  );
}
