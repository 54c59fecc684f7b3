import { useLanguage } from "../words/language";

export function Temps() {
  const { words } = useLanguage();
  return <h1>{words.shell.places.temps}</h1>;
}
