import { useId, useState } from "react";
import { formatCount } from "@/lib/domain/sentence";
import type { ImportAccess } from "@/lib/domain/table-survey";
import { UNKNOWN_PUBLISHER } from "@/lib/domain/unknown-publisher";
import { suggestedSlug } from "@/lib/text/plain-slug";
import type { ImportDraft, Obstacle, StoredDossier } from "@/lib/view/import-draft";
import styles from "./import.module.css";
import { Select } from "./select";
import { TextField } from "./text-field";

interface Props {
  draft: ImportDraft;
  change: (changed: Partial<ImportDraft>) => void;
  obstacles: readonly Obstacle[];
  dossiers: readonly StoredDossier[];
  access: Exclude<ImportAccess, "closed">;
  token: string;
  setToken: (token: string) => void;
}

const PROBLEM: Readonly<Record<Obstacle["code"], string>> = {
  no_role: "",
  no_title: "A dossier needs a title, of at most 200 characters.",
  bad_id: "Small letters a to z, digits, - and _; at most 64, the first a letter or digit.",
  taken_id: "There is a dossier with this id. Add to it, or choose another id.",
  no_dossier: "Choose the dossier that the claims are added to.",
  long_publisher: "At most 200 characters.",
};

/** Where the claims go, and who publishes the file. */
export function TargetFields({ draft, change, obstacles, dossiers, access, token, setToken }: Props) {
  const name = useId();
  // As long as nobody wrote an id, it follows the title.
  const [hasOwnId, setHasOwnId] = useState(false);
  const problem = (field: Obstacle["field"]) => {
    const found = obstacles.find((each) => each.field === field);
    return found ? PROBLEM[found.code] : null;
  };
  const { into } = draft;
  return (
    <div className={styles.target}>
      {dossiers.length > 0 ? (
        <fieldset className={styles.into}>
          <legend className="visually-hidden">Where the claims go</legend>
          {(["new", "stored"] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={name}
                checked={into === each}
                onChange={() => change({ into: each, relations: new Map() })}
              />
              <span>{each === "new" ? "New dossier" : "Add to one"}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {into === "new" ? (
        <>
          <TextField
            label="Title"
            value={draft.title}
            problem={problem("title")}
            onChange={(title) => change({ title, ...(hasOwnId ? {} : { id: suggestedSlug(title) }) })}
          />
          <TextField
            label="Id, in the address"
            isCode
            value={draft.id}
            problem={problem("id")}
            onChange={(id) => {
              setHasOwnId(true);
              change({ id });
            }}
          />
        </>
      ) : (
        <Select
          label="Dossier"
          value={draft.stored ?? ""}
          onChange={(stored) => change({ stored: stored || null, relations: new Map() })}
          note={problem("stored")}
          isDoubtful={problem("stored") !== null}
        >
          <option value="">Choose one</option>
          {dossiers.map(({ id, title, claims }) => (
            <option key={id} value={id}>
              {title} ({formatCount(claims, "claim")})
            </option>
          ))}
        </Select>
      )}
      <TextField
        label="Published by"
        value={draft.publisher}
        placeholder={UNKNOWN_PUBLISHER}
        note="Who put the file out, where no column says who reports a row."
        problem={problem("publisher")}
        onChange={(publisher) => change({ publisher })}
      />
      {access === "token" ? (
        <TextField
          label="Token for imports"
          type="password"
          isNeeded
          value={token}
          note="This server takes files from those who have its token. It is sent with the file and kept nowhere."
          problem={null}
          onChange={setToken}
        />
      ) : null}
    </div>
  );
}
