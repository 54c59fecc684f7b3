/** The season's name, weeks and rules: typed, tried on the board, and saved as one command. */
import { Button, TextField } from "@navikt/ds-react";
import { type FormEvent, useId, useMemo, useRef, useState } from "react";
import { Section } from "../components/Section";
import { TextButton } from "../components/TextButton";
import { SeasonFields } from "../pieces/SeasonFields";
import { useDraft } from "../season/drafts";
import { useTrying } from "../season/trying";
import { useSeason, useSeasonState, useStore } from "../season/use";
import type { Command } from "../wire/Command";
import type { Refusal } from "../wire/Refusal";
import { useLanguage } from "../words/language";
import { focusWrong } from "./focusWrong";
import { Part } from "./Part";
import {
  isSameHead,
  isSameRule,
  keptHead,
  type Rule,
  readHead,
  refusedHead,
  ruleGroups,
  type TypedHead,
  typedHead,
  typedRule,
  units,
  usual,
} from "./rules";
import { TrialBar } from "./TrialBar";
import { useFocusedField } from "./useFocusedField";

const nothing: readonly Command[] = [];

export function RulesPart() {
  const language = useLanguage();
  const { words } = language;
  const store = useStore();
  const head = useSeason((season) => season.head);
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const [draft, setDraft] = useDraft("settings/season", keptHead);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const { focused, follow } = useFocusedField();

  const saved = useMemo(() => typedHead(head, language), [head, language]);
  const typed = draft ?? saved;
  const read = useMemo(() => readHead(typed, language), [typed, language]);
  const commands = useMemo<readonly Command[]>(
    () => (draft && "head" in read ? [{ do: "setSeason", season: read.head }] : nothing),
    [draft, read],
  );
  useTrying(commands);

  const shownRefusal = refusal ?? previewRefusal;
  const wrong = "wrong" in read ? read.wrong : shownRefusal && draft ? refusedHead(shownRefusal, language) : null;
  // What is half written is not said to be wrong.
  const wrongRule = (rule: Rule) => (isChecked || focused !== rule ? wrong?.rules[rule] : undefined);

  const change = (next: TypedHead) => {
    setRefusal(null);
    setDraft(isSameHead(next, saved) ? null : next);
  };
  const cancel = () => {
    setRefusal(null);
    setIsChecked(false);
    setDraft(null);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const [command] = commands;
    setIsChecked(true);
    if (!command) {
      if (draft) focusWrong(form.current);
      return;
    }
    const answer = await store.execute(command);
    if (answer === "done") cancel();
    else if (answer !== "failed") {
      setRefusal(answer);
      focusWrong(form.current);
    }
  };
  const reset = (rule: Rule) =>
    change({ ...typed, rules: { ...typed.rules, [rule]: typedRule(rule, usual[rule], language) } });
  const allUsual = typedHead({ ...head, settings: usual }, language).rules;
  const isAllUsual = Object.keys(usual).every((rule) => isSame(rule as Rule, typed, allUsual));

  return (
    <Part
      part="season"
      bar={draft && <TrialBar form={formId} isReadable={"head" in read} problems={wrong?.rest} onCancel={cancel} />}
    >
      <form id={formId} ref={form} noValidate onSubmit={(event) => void save(event)} {...follow}>
        <Section title={words.settings.rules.nameAndWeeks}>
          <SeasonFields
            typed={typed.season}
            wrong={wrong?.season ?? {}}
            onChange={(season) => change({ ...typed, season })}
          />
        </Section>
        {ruleGroups.map(({ group, rules }) => (
          <Section key={group} title={words.settings.rules.group[group]}>
            {rules.map((rule) => (
              <RuleField
                key={rule}
                rule={rule}
                value={typed.rules[rule]}
                wrong={wrongRule(rule)}
                onChange={(text) => change({ ...typed, rules: { ...typed.rules, [rule]: text } })}
                onReset={() => reset(rule)}
              />
            ))}
          </Section>
        ))}
        {!isAllUsual && (
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            className="settings-last"
            onClick={() => change({ ...typed, rules: allUsual })}
          >
            {words.settings.rules.resetAll}
          </Button>
        )}
      </form>
    </Part>
  );
}

const isSame = (rule: Rule, typed: TypedHead, other: TypedHead["rules"]) =>
  isSameRule(rule, typed.rules[rule], other[rule]);

interface RuleFieldProps {
  rule: Rule;
  value: string;
  wrong: string | undefined;
  onChange: (text: string) => void;
  onReset: () => void;
}

function RuleField({ rule, value, wrong, onChange, onReset }: RuleFieldProps) {
  const language = useLanguage();
  const { words } = language;
  const { label, means } = words.settings.rules.rule[rule];
  const unit = units[rule];
  const asUsual = typedRule(rule, usual[rule], language);
  return (
    <div className="rule">
      <TextField
        name={rule}
        label={label}
        description={means}
        size="small"
        inputMode={unit === "clock" || unit === "hours" ? "text" : "numeric"}
        autoComplete="off"
        value={value}
        error={wrong}
        onChange={({ target }) => onChange(target.value)}
      />
      <span className="rule-unit">{unit !== "clock" && words.settings.rules.unit[unit]}</span>
      <span className="rule-usual">
        {words.settings.rules.default(asUsual)}
        {!isSameRule(rule, value, asUsual) && (
          <TextButton aria-label={words.settings.rules.resetRule(label)} onClick={onReset}>
            {words.settings.rules.reset}
          </TextButton>
        )}
      </span>
    </div>
  );
}
