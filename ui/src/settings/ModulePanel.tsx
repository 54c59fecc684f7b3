/** A module being edited: every field of it, with what is wrong beside it. */
import { FilesIcon } from "@navikt/aksel-icons";
import { Button, Checkbox, Chips, ErrorMessage, InlineMessage, Select, TextField } from "@navikt/ds-react";
import { useId } from "react";
import { ChoicesField } from "../components/form/ChoicesField";
import { RemoveButton } from "../components/form/RemoveButton";
import { Panel } from "../components/Panel";
import { Section } from "../components/Section";
import { readMinutes } from "../hours";
import { useLanguage } from "../words/language";
import {
  engagements,
  forms,
  type ModuleField,
  posts,
  readDays,
  roles,
  type TypedModule,
  tempTools,
  tools,
  type WrongModule,
} from "./module";
import type { Timeline } from "./timeline";
import type { ListedModule } from "./useCurriculum";
import { useFocusedField } from "./useFocusedField";
import { WindowBar, WindowScale } from "./WindowBar";

interface ModulePanelProps {
  typed: TypedModule;
  wrong: WrongModule;
  /** Whether saving was tried: then what is not filled in is said too. */
  isChecked: boolean;
  others: readonly ListedModule[];
  line: Timeline;
  onChange: (typed: TypedModule) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onClose: () => void;
}

export function ModulePanel(props: ModulePanelProps) {
  const { typed, isChecked, onChange, onClose } = props;
  const { words } = useLanguage();
  const said = words.settings.curriculum;
  const { focused, follow } = useFocusedField();
  // What is half written is not said to be wrong, nor what a new module has not got yet.
  const wrong = (field: ModuleField) => {
    const isBegun = !(typed.isNew && field === "name" && typed.name === "");
    return isChecked || (focused !== field && isBegun) ? props.wrong[field] : undefined;
  };
  const part: PartProps = { typed, wrong, set: (change) => onChange({ ...typed, ...change }) };
  return (
    <Panel
      subject={typed.id}
      title={typed.isNew && typed.name.trim() === "" ? said.newTitle : typed.name.trim() || said.unnamed}
      closeLabel={words.shell.close}
      onClose={onClose}
    >
      <div className="module" {...follow}>
        {props.wrong[""] && (
          <InlineMessage status="error" size="small" role="alert">
            {props.wrong[""]}
          </InlineMessage>
        )}
        <What {...part} />
        <When {...part} line={props.line} others={props.others} />
        <ForWhom {...part} />
        <ByWhom {...part} />
        <div className="module-acts">
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            icon={<FilesIcon aria-hidden />}
            onClick={props.onDuplicate}
          >
            {said.duplicate}
          </Button>
          <RemoveButton onClick={props.onRemove}>{said.remove}</RemoveButton>
        </div>
      </div>
    </Panel>
  );
}

interface PartProps {
  typed: TypedModule;
  wrong: (field: ModuleField) => string | undefined;
  set: (change: Partial<TypedModule>) => void;
}

function What({ typed, wrong, set }: PartProps) {
  const { words, hours } = useLanguage();
  const said = words.settings.curriculum;
  const minutes = readMinutes(typed.minutes);
  const sessionMinutes = readMinutes(typed.sessionMinutes);
  const isLed = typed.form !== "elearning";
  // A module in one session stays in one when its time changes.
  const setMinutes = (text: string) => {
    const next = readMinutes(text);
    const isWhole = minutes !== null && minutes === sessionMinutes && next !== null;
    set({ minutes: text, ...(isWhole ? { sessionMinutes: hours.exact(next) } : {}) });
  };
  return (
    <Section title={said.what}>
      <div className="module-fields">
        <TextField
          name="name"
          label={said.name}
          size="small"
          autoComplete="off"
          className="module-whole"
          value={typed.name}
          error={wrong("name")}
          onChange={({ target }) => set({ name: target.value })}
        />
        <Select
          label={said.formLabel}
          description={said.formMeans[typed.form]}
          size="small"
          className="module-whole"
          value={typed.form}
          error={wrong("form")}
          onChange={({ target }) => {
            const form = forms.find((one) => one === target.value);
            if (form) set({ form });
          }}
        >
          {forms.map((form) => (
            <option key={form} value={form}>
              {said.form[form]}
            </option>
          ))}
        </Select>
        <TextField
          name="minutes"
          label={said.minutes}
          size="small"
          autoComplete="off"
          placeholder={said.minutesHint}
          value={typed.minutes}
          error={wrong("minutes")}
          onChange={({ target }) => setMinutes(target.value)}
        />
        {isLed && (
          <>
            <TextField
              name="sessionMinutes"
              label={said.sessionMinutes}
              size="small"
              autoComplete="off"
              placeholder={said.minutesHint}
              value={typed.sessionMinutes}
              error={wrong("sessionMinutes")}
              onChange={({ target }) => set({ sessionMinutes: target.value })}
            />
            <TextField
              name="groupMax"
              label={said.groupMax}
              size="small"
              inputMode="numeric"
              autoComplete="off"
              value={typed.groupMax}
              error={wrong("groupMax")}
              onChange={({ target }) => set({ groupMax: target.value })}
            />
            <p className="module-said">
              {minutes !== null &&
                sessionMinutes !== null &&
                sessionMinutes > 0 &&
                sessionMinutes <= minutes &&
                `${said.sessionsAre(Math.ceil(minutes / sessionMinutes), hours.exact(sessionMinutes))} `}
              {said.groupHint}
            </p>
          </>
        )}
      </div>
    </Section>
  );
}

function When({ typed, wrong, set, line, others }: PartProps & { line: Timeline; others: readonly ListedModule[] }) {
  const { words } = useLanguage();
  const said = words.settings.curriculum;
  const id = useId();
  const fromDays = readDays(typed.fromDays);
  const toDays = readDays(typed.toDays);
  const isWindow = fromDays !== null && toDays !== null && fromDays <= toDays;
  const nameOf = (other: ListedModule) => other.module.name || said.unnamed;
  const before = others.filter((other) => typed.after.includes(other.id));
  const rest = others.filter((other) => !typed.after.includes(other.id));
  const day = (name: "windowFromDays" | "windowToDays", field: "fromDays" | "toDays", label: string) => (
    <TextField
      name={name}
      label={label}
      size="small"
      autoComplete="off"
      aria-describedby={`${id}-hint`}
      value={typed[field]}
      error={wrong(name)}
      onChange={({ target }) => set({ [field]: target.value })}
    />
  );
  return (
    <Section title={said.when} aside={isWindow && said.windowIs(fromDays, toDays)}>
      <div className="module-fields">
        {day("windowFromDays", "fromDays", said.fromDays)}
        {day("windowToDays", "toDays", said.toDays)}
        <p id={`${id}-hint`} className="module-said">
          {said.daysHint}
        </p>
        <div className="module-whole module-window">
          <WindowScale line={line} />
          {isWindow && <WindowBar window={{ fromDays, toDays }} line={line} isOpen />}
        </div>
        <div className="module-whole">
          <Select
            label={said.after}
            description={said.afterHint}
            size="small"
            value=""
            error={wrong("after") !== undefined}
            aria-describedby={wrong("after") && `${id}-after`}
            onChange={({ target }) => target.value !== "" && set({ after: [...typed.after, target.value] })}
          >
            <option value="">{rest.length === 0 ? said.noOthers : said.addAfter}</option>
            {rest.map((other) => (
              <option key={other.id} value={other.id}>
                {nameOf(other)}
              </option>
            ))}
          </Select>
          {wrong("after") && (
            <ErrorMessage id={`${id}-after`} size="small" showIcon>
              {wrong("after")}
            </ErrorMessage>
          )}
          {before.length > 0 && (
            <Chips size="small" className="module-after" aria-label={said.after}>
              {before.map((other) => (
                <Chips.Removable
                  key={other.id}
                  onClick={() => set({ after: typed.after.filter((one) => one !== other.id) })}
                >
                  {nameOf(other)}
                </Chips.Removable>
              ))}
            </Chips>
          )}
        </div>
      </div>
    </Section>
  );
}

function ForWhom({ typed, wrong, set }: PartProps) {
  const { words } = useLanguage();
  const said = words.settings.curriculum;
  return (
    <Section title={said.whom}>
      <div className="module-choices">
        <Choices
          legend={said.forTools}
          options={tempTools}
          words={words.tempTool}
          chosen={typed.forTools}
          wrong={wrong("forTools")}
          onChoose={(forTools) => set({ forTools })}
        />
        <Choices
          legend={said.forEngagements}
          options={engagements}
          words={said.engagement}
          chosen={typed.forEngagements}
          wrong={wrong("forEngagements")}
          onChoose={(forEngagements) => set({ forEngagements })}
        />
        <Choices
          legend={said.forRoles}
          hint={said.forRolesHint}
          options={roles}
          words={words.role}
          chosen={typed.forRoles}
          onChoose={(forRoles) => set({ forRoles })}
        />
        <Checkbox
          size="small"
          checked={typed.homeCareOnly}
          onChange={({ target }) => set({ homeCareOnly: target.checked })}
        >
          {said.homeCareOnly}
        </Checkbox>
      </div>
    </Section>
  );
}

function ByWhom({ typed, wrong, set }: PartProps) {
  const { words } = useLanguage();
  const said = words.settings.curriculum;
  if (typed.form === "elearning") {
    return (
      <Section title={said.who}>
        <p className="module-said">{said.noTrainer}</p>
      </Section>
    );
  }
  return (
    <Section title={said.who}>
      <div className="module-choices">
        <Choices
          legend={said.trainerKinds}
          options={posts}
          words={said.post}
          chosen={typed.trainerKinds}
          wrong={wrong("trainerKinds")}
          onChoose={(trainerKinds) => set({ trainerKinds })}
        />
        <Select
          label={said.trainerTool}
          size="small"
          value={typed.trainerTool ?? ""}
          onChange={({ target }) => set({ trainerTool: tools.find((one) => one === target.value) ?? null })}
        >
          <option value="">{said.anyTool}</option>
          {tools.map((tool) => (
            <option key={tool} value={tool}>
              {words.tool[tool]}
            </option>
          ))}
        </Select>
        <Choices
          legend={said.trainerRoles}
          hint={said.trainerRolesHint}
          options={roles}
          words={words.role}
          chosen={typed.trainerRoles}
          onChoose={(trainerRoles) => set({ trainerRoles })}
        />
      </div>
    </Section>
  );
}

interface ChoicesProps<Option extends string> {
  legend: string;
  hint?: string;
  options: readonly Option[];
  words: Readonly<Record<Option, string>>;
  chosen: readonly Option[];
  wrong?: string | undefined;
  onChoose: (chosen: Option[]) => void;
}

function Choices<Option extends string>(props: ChoicesProps<Option>) {
  const { legend, hint, options, words, chosen, wrong, onChoose } = props;
  return (
    <ChoicesField
      label={legend}
      hint={hint}
      values={chosen}
      choices={options.map((option) => ({ value: option, label: words[option] }))}
      problems={wrong === undefined ? [] : [wrong]}
      onChange={(ticked) => onChoose(options.filter((option) => ticked.includes(option)))}
    />
  );
}
