import { useLanguage } from "../words/language";

export function CoverPlace() {
  const { words } = useLanguage();
  return <h1>{words.shell.places.cover}</h1>;
}
