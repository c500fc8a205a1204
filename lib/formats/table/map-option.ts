import { AppError } from "@/lib/domain/app-error";
import { TABLE_ROLES, type TableMapping, type TableRole } from "@/lib/domain/table-import";

/**
 * Returns the columns that `--map` options settle, over those that were guessed: `subject=Source Name`, `object=3`.
 *
 * A column is meant by its name, or by its number from 1 where no column has such a name; `note=` means none. A column that is
 * given to a role is taken from the role that was guessed for it. Roles and columns that are not there are refused by name.
 */
export function applyMapOptions(
  guessed: TableMapping["columns"],
  options: readonly string[],
  columns: readonly string[],
): TableMapping["columns"] {
  const settled = new Map<TableRole, number | null>();
  for (const option of options) {
    const at = option.indexOf("=");
    const [role, name] = [option.slice(0, at).trim(), option.slice(at + 1).trim()];
    if (at === -1 || !isRole(role)) {
      throw new AppError(
        "bad_request",
        `“${option}” is not ROLE=COLUMN. Roles are ${TABLE_ROLES.join(", ")}.`,
      );
    }
    settled.set(role, name === "" ? null : columnOf(name, columns));
  }
  const taken = new Set(settled.values());
  const kept = TABLE_ROLES.flatMap((role): [TableRole, number][] => {
    const column = settled.has(role) ? settled.get(role) : guessed[role];
    if (column === null || column === undefined) return [];
    return settled.has(role) || !taken.has(column) ? [[role, column]] : [];
  });
  return Object.fromEntries(kept);
}

function isRole(text: string): text is TableRole {
  return (TABLE_ROLES as readonly string[]).includes(text);
}

function columnOf(name: string, columns: readonly string[]): number {
  const named = columns.indexOf(name);
  if (named !== -1) return named;
  const number = /^\d{1,3}$/.test(name) ? Number(name) : 0;
  if (number >= 1 && number <= columns.length) return number - 1;
  throw new AppError("bad_request", `There is no column “${name}”. Columns are ${columns.join(", ")}.`);
}
