/** Norwegian bokmål for what is wrong with an entry, and what the entries are called. */
import { weekNumber } from "../../dates";
import type { Words } from "../words";

export const noun: Words["noun"] = {
  department: { one: "avdeling", many: "avdelinger" },
  module: { one: "opplæringsmodul", many: "opplæringsmoduler" },
  weekRule: { one: "unntak for uke", many: "unntak for uker" },
  trainer: { one: "opplærer", many: "opplærere" },
  loan: { one: "lån", many: "lån" },
  raise: { one: "økt stilling", many: "økte stillinger" },
  absence: { one: "fravær", many: "fravær" },
  temp: { one: "sommervikar", many: "sommervikarer" },
  wanted: { one: "ønsket vikar", many: "ønskede vikarer" },
  shift: { one: "vakt", many: "vakter" },
  followUp: { one: "oppfølging", many: "oppfølginger" },
  session: { one: "økt", many: "økter" },
  assessment: { one: "vurdering", many: "vurderinger" },
};

export const why: Words["why"] = {
  empty: () => "Fyll ut feltet.",
  tooLong: ({ max }) => `Teksten er for lang. Bruk høyst ${max} tegn.`,
  outOfBounds: ({ min, max }) => `Tallet må være fra ${min} til ${max}.`,
  notADivisor: ({ of }) => `Tallet må gå opp i ${of}.`,
  notBefore: () => "Må komme før det andre feltet.",
  tooManyWeeks: ({ max }) => `En sesong kan ha høyst ${max} uker.`,
  outsideSeason: ({ first, last }) =>
    `Uken er ikke i sesongen. Velg en fra uke ${weekNumber(first)} til ${weekNumber(last)}.`,
  identityNumber: () => "Dette ser ut som et fødselsnummer. Skulder lagrer aldri fødselsnumre. Ta det bort.",
  unknown: ({ entity }) => `Finner ikke denne oppføringen lenger (${noun[entity.noun].one}). Åpne den på nytt.`,
  alreadyThere: ({ entity }) => `Finnes fra før (${noun[entity.noun].one}). Endre den som er der.`,
  overlaps: ({ entity }) =>
    entity.noun === "session"
      ? "Opplæreren eller en av vikarene er i en annen økt på denne tiden. Velg et annet tidspunkt."
      : "Overlapper med en annen oppføring for samme person.",
  notASuperuser: () => "Gjelder bare superbrukere. Velg en superbruker.",
  circle: () => "Modulene venter på hverandre i ring.",
  stillUsed: ({ by }) => `Er fortsatt i bruk av ${by.length} andre oppføringer. Fjern dem først.`,
  changedSince: () => "Er endret etterpå, og kan ikke angres herfra. Endre det direkte i stedet.",
  madeTheSeason: () => "Dette laget sesongen og kan ikke angres.",
  nothingLeft: () => "Noe må stå igjen.",
};
