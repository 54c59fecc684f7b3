/** The roles, in the order in which they are listed everywhere. */
import type { Role } from "../wire/Role";

export const roles: readonly Role[] = ["assistant", "apprentice", "healthWorker", "student", "nurse", "socialEducator"];
