import { useLanguage } from "../words/language";

export function Departments() {
  const { words } = useLanguage();
  return <h1>{words.shell.places.departments}</h1>;
}
