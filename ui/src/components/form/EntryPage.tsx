/** The page of one entry: a way back, its name, what can be done with it, what is said of it, and the way to save. */
import { ArrowLeftIcon } from "@navikt/aksel-icons";
import { Button, Heading } from "@navikt/ds-react";
import type { ReactNode, Ref } from "react";
import "./form.css";

interface EntryPageProps {
  title: string;
  back: string;
  onBack: () => void;
  /** Beside the title. */
  actions?: ReactNode;
  /** Above the columns: why something could not be done. */
  notice?: ReactNode;
  main: ReactNode;
  /** Beside what is typed. */
  aside?: ReactNode;
  /** What is typed, and what is said below it, has the whole width. */
  isWide?: boolean;
  /** Below, always in sight. */
  footer?: ReactNode;
  formId: string;
  form: Ref<HTMLFormElement>;
  heading: Ref<HTMLHeadingElement>;
  onSubmit: () => void;
}

export function EntryPage(props: EntryPageProps) {
  return (
    <form
      id={props.formId}
      ref={props.form}
      className={props.isWide ? "entry-page entry-page-wide" : "entry-page"}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <div className="entry-page-scroll">
        <header className="entry-page-header">
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<ArrowLeftIcon aria-hidden />}
            onClick={props.onBack}
          >
            {props.back}
          </Button>
          <Heading ref={props.heading} level="1" size="small" tabIndex={-1} title={props.title}>
            {props.title}
          </Heading>
          {props.actions}
        </header>
        {props.notice}
        <div className="entry-page-columns">
          <div>{props.main}</div>
          {props.aside && <div>{props.aside}</div>}
        </div>
      </div>
      {props.footer}
    </form>
  );
}
