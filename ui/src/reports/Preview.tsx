/** A report as it would be printed, and what is done with it: saved as a file, put on paper. */
import { ChevronDownIcon, ChevronUpIcon, DownloadIcon, PrinterSmallIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage, Loader, ToggleGroup } from "@navikt/ds-react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useAnswer } from "../season/answer";
import { useStore } from "../season/use";
import type { Language } from "../wire/Language";
import type { Report } from "../wire/Report";
import { useLanguage } from "../words/language";
import { Page } from "./Page";
import { sizeOf } from "./picture";
import { usePrinting } from "./usePrinting";

/** How large a page is: as wide as there is room, or so that all of it is seen. */
type Zoom = "width" | "whole";

interface PreviewProps {
  report: Report;
  language: Language;
  title: string;
  onPrintable: (print: (() => void) | null) => void;
}

export function Preview({ report, language, title, onPrintable }: PreviewProps) {
  const { words } = useLanguage();
  const said = words.reports;
  const store = useStore();
  const asked = useAnswer("pages", (host) => host.reportPages(report, language));
  const drawings = asked.answer?.pages;
  const pages = useMemo(() => drawings?.map((drawing) => ({ drawing, size: sizeOf(drawing) })), [drawings]);
  const scroll = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>("width");
  const { at, step } = usePageSteps(scroll, pages?.length ?? 0, zoom);
  const { print, isWhole } = usePrinting(scroll, pages);
  const [saved, setSaved] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  useEffect(() => {
    onPrintable(print);
    return () => onPrintable(null);
  }, [onPrintable, print]);

  const save = async () => {
    setSaved(null);
    setIsSaving(true);
    try {
      setSaved(await store.host.chooseReport(report, language));
    } catch (thrown) {
      store.report(thrown);
    }
    setIsSaving(false);
  };

  const count = pages?.length ?? 0;
  const isOld = !asked.isCurrent && (asked.isLong || asked.hasFailed);
  return (
    <>
      <div className="reports-bar">
        <ToggleGroup size="small" aria-label={said.zoom} value={zoom} onChange={(to) => setZoom(to as Zoom)}>
          <ToggleGroup.Item value="width" label={said.fitWidth} />
          <ToggleGroup.Item value="whole" label={said.wholePage} />
        </ToggleGroup>
        {count > 1 && (
          <div className="reports-steps">
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<ChevronUpIcon aria-hidden />}
              aria-label={said.previousPage}
              disabled={at === 0}
              onClick={() => step(-1)}
            />
            <span>{said.pageOf(at + 1, count)}</span>
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<ChevronDownIcon aria-hidden />}
              aria-label={said.nextPage}
              disabled={at === count - 1}
              onClick={() => step(1)}
            />
          </div>
        )}
        <div className="reports-said" role="status">
          {saved !== null && (
            <InlineMessage status="success" size="small">
              <span className="reports-file" title={saved}>
                {said.saved(saved)}
              </span>
            </InlineMessage>
          )}
          {asked.isLong && (
            <span className="reports-drawing">
              <Loader size="xsmall" aria-hidden />
              {pages ? said.redrawing : said.drawing}
            </span>
          )}
        </div>
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          icon={<PrinterSmallIcon aria-hidden />}
          disabled={count === 0}
          onClick={print}
        >
          {said.print}
        </Button>
        <Button size="small" icon={<DownloadIcon aria-hidden />} loading={isSaving} onClick={() => void save()}>
          {said.save}
        </Button>
      </div>
      <div
        ref={scroll}
        className="reports-scroll"
        role="region"
        aria-label={said.pages}
        tabIndex={0}
        aria-busy={!asked.isCurrent && !asked.hasFailed}
      >
        {asked.hasFailed && (
          <div className="reports-none">
            <p>{said.failed}</p>
            <Button size="small" variant="secondary" onClick={asked.again}>
              {said.tryAgain}
            </Button>
          </div>
        )}
        {!pages && !asked.hasFailed && (
          <div className={`reports-pages reports-${zoom}`} aria-hidden>
            <div className="reports-page" />
          </div>
        )}
        {pages?.length === 0 && <p className="reports-none">{said.noPages}</p>}
        {pages && pages.length > 0 && (
          <ol className={`reports-pages reports-${zoom}${isOld ? " reports-old" : ""}`}>
            {pages.map(({ drawing, size }, index) => (
              <Page
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
                key={index}
                drawing={drawing}
                size={size}
                isDrawn={isWhole}
                label={said.picture(title, index + 1, pages.length)}
                scroll={scroll}
              />
            ))}
          </ol>
        )}
      </div>
    </>
  );
}

/** Which page is read, and the way to the next one. It stays the same where pages become larger or smaller. */
function usePageSteps(scroll: React.RefObject<HTMLDivElement | null>, count: number, zoom: Zoom) {
  const [at, setAt] = useState(0);
  const read = useRef(at);
  read.current = at;
  const showPage = useCallback(
    (number: number) => pagesOf(scroll.current)[number]?.scrollIntoView({ block: "start" }),
    [scroll],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the size that has changed
  useLayoutEffect(() => showPage(read.current), [zoom, showPage]);
  useEffect(() => {
    const element = scroll.current;
    if (!element || count === 0) return;
    const look = () => setAt(pageAt(element));
    look();
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [scroll, count]);
  return { at: Math.min(at, Math.max(0, count - 1)), step: (by: number) => showPage(at + by) };
}

const pagesOf = (element: Element | null) => [...(element?.querySelectorAll("li") ?? [])];

/** The page that most of the upper half shows; at the very end the last one, however little of it there is. */
function pageAt(element: HTMLElement): number {
  const pages = pagesOf(element);
  if (element.scrollTop > 0 && element.scrollTop + element.clientHeight >= element.scrollHeight - 1)
    return pages.length - 1;
  const middle = element.getBoundingClientRect().top + element.clientHeight / 2;
  const below = pages.findIndex((page) => page.getBoundingClientRect().bottom > middle);
  return Math.max(0, below);
}
