/** Norwegian bokmål for the instructors. */
import type { ReserveWords } from "../reserve";

export const nbReserve: ReserveWords = {
  title: "Instruktørene",
  open: "Instruktører: vis hvor de trengs først",
  openIn: (week, presence) => `Instruktører, ${week}: ${presence}`,
  lead: "Røde uker, de viktigste først: der opplæringstimer mangler, så der for få er til stede.",
  list: "Hvor først",
  count: (places) => (places === 1 ? "1 sted" : `${places} steder`),
  searching: "Ser etter hvor de trengs …",
  none: "Ingen røde uker trenger instruktørene nå.",
  missing: {
    hours: (hours) => `Mangler ${hours} opplæring`,
    present: (persons) => (persons === 1 ? "Mangler én til stede" : `Mangler ${persons} til stede`),
  },
  rescuable: "Instruktørene kan ta det",
  notRescuable: "Instruktørene strekker ikke til",
  daysLeft: (days) =>
    days === 0 ? "ingen arbeidsdager igjen" : days === 1 ? "1 arbeidsdag igjen" : `${days} arbeidsdager igjen`,
  lastDay: (day) => `senest ${day}`,
  people: "Hvem de er",
  noPeople: "Kommunen har ingen instruktører i denne sesongen. Legg dem inn under «Opplærere».",
  absentIn: (days) => `borte ${days}`,
  alwaysThere: "ingen fravær",
};
