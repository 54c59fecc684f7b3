/** Sessions that ask for attention: how many there are, and the way to the first of them. */
import { StatusMark } from "../components/StatusMark";
import { TextButton } from "../components/TextButton";
import { useGoMend } from "../season/mend";
import { useLanguage } from "../words/language";

export function ToMend({ broken, unconfirmed }: { broken: number; unconfirmed: number }) {
  const { words } = useLanguage();
  const goMend = useGoMend();
  if (broken === 0 && unconfirmed === 0) return null;
  return (
    <p className="board-mend">
      {broken > 0 && (
        <span>
          <StatusMark status="red" />
          <TextButton onClick={() => goMend("broken")}>{words.sessions.brokenCount(broken)}</TextButton>
        </span>
      )}
      {unconfirmed > 0 && (
        <span>
          <StatusMark status="yellow" />
          <TextButton onClick={() => goMend("unconfirmed")}>{words.sessions.unconfirmedCount(unconfirmed)}</TextButton>
        </span>
      )}
    </p>
  );
}
