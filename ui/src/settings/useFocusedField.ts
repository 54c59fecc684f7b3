/** Which field of a form is being typed in, by its name: what is half written there is not yet wrong. */
import { type FocusEvent, useState } from "react";

export function useFocusedField() {
  const [focused, setFocused] = useState<string | null>(null);
  return {
    focused,
    /** For the form. */
    follow: {
      onFocus: ({ target }: FocusEvent) => setFocused(target.getAttribute("name")),
      onBlur: () => setFocused(null),
    },
  };
}
