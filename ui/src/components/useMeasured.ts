/** A length of an element in pixels, followed as it changes; 0 before the element is there. */
import { type RefObject, useLayoutEffect, useState } from "react";

export function useMeasured(of: RefObject<HTMLElement | null>, length: "offsetHeight" | "clientWidth"): number {
  const [measured, setMeasured] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = () => setMeasured(element[length]);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, length]);
  return measured;
}
