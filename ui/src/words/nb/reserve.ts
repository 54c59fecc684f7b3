/** Norwegian bokmål for the instructors. */
import type { ReserveWords } from "../reserve";

export const nbReserve: ReserveWords = {
  title: "Instruktørene",
  open: "Instruktører: vis hvor de trengs først",
  openIn: (week, presence) => `Instruktører, ${week}: ${presence}`,
  lead: "Her trengs instruktørene, det viktigste først: der det mangler mest, og det haster mest.",
  list: "Hvor først",
  count: (places) => (places === 1 ? "1 sted" : `${places} steder`),
  searching: "Ser etter hvor de trengs …",
  none: "Ingen røde uker trenger instruktørene nå.",
  short: (hours) => `Mangler ${hours}`,
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
