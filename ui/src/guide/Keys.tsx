/** Every key that does something, by where it does it. */
import { Fragment } from "react";
import { keyName } from "../keys";
import { keyGroups } from "../words/guide";
import { useLanguage } from "../words/language";

export function Keys() {
  const { words } = useLanguage();
  const { guide } = words;
  return keyGroups.map((group) => (
    <table key={group} className="guide-keys">
      <caption>{guide.keyGroup[group]}</caption>
      <thead>
        <tr>
          <th scope="col">{guide.key}</th>
          <th scope="col">{guide.does}</th>
        </tr>
      </thead>
      <tbody>
        {guide.keys[group].map(({ keys, does }) => (
          <tr key={does}>
            <td>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && ", "}
                  <Pressed keys={key} />
                </Fragment>
              ))}
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}

/** "Ctrl+Z": each key on its own. */
function Pressed({ keys }: { keys: string }) {
  return (
    <span className="guide-pressed">
      {keyName(keys)
        .split("+")
        .map((key, at) => (
          <Fragment key={key}>
            {at > 0 && "+"}
            <kbd>{key}</kbd>
          </Fragment>
        ))}
    </span>
  );
}
