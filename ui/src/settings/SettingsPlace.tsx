import { useLanguage } from "../words/language";

export function SettingsPlace() {
  const { words } = useLanguage();
  return <h1>{words.shell.places.settings}</h1>;
}
