/** A sentence of the guide. A name in quotation marks stands on the screen: it is set as it looks there, without marks. */
import { Fragment } from "react";

const names = /[«“]([^»”]+)[»”]/;

export function Told({ text }: { text: string }) {
  // The text between the names and the names take turns.
  return text.split(names).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
      <strong key={at} className="guide-name">
        {part}
      </strong>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
