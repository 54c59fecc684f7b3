/** One page as a picture; drawn once it comes near the part of the pages that is seen, or is to be printed. */
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { addressOf, type PageSize } from "./picture";

interface PageProps {
  drawing: string;
  size: PageSize;
  /** Drawn wherever it is. */
  isDrawn: boolean;
  label: string;
  scroll: RefObject<HTMLDivElement | null>;
}

export function Page({ drawing, size, isDrawn, label, scroll }: PageProps) {
  const own = useRef<HTMLLIElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const page = own.current;
    if (!page || isNear) return;
    const sight = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      { root: scroll.current, rootMargin: "100% 0px" },
    );
    sight.observe(page);
    return () => sight.disconnect();
  }, [scroll, isNear]);
  const address = useMemo(() => (isNear || isDrawn ? addressOf(drawing) : null), [drawing, isNear, isDrawn]);
  const style = { "--page-width": size.width, "--page-height": size.height } as React.CSSProperties;
  return (
    <li ref={own} className={`reports-page reports-on-${size.paper}`} style={style}>
      {address !== null && <img src={address} alt={label} draggable={false} />}
    </li>
  );
}
