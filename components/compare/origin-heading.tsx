import type { DriftGroup } from "@/lib/claims/attribution-drift";
import type { Actor } from "@/lib/domain/actor";
import { originReports } from "@/lib/domain/comparison-words";

interface Props {
  /** Numbers of the origins of all sides. */
  numbers: ReadonlyMap<DriftGroup, number>;
  group: DriftGroup;
  actors: ReadonlyMap<string, Actor>;
}

/** "Origin 1 of 3: Halden Wire — 11 reports, all of which rest on it", the name in its own direction. */
export function OriginHeading({ numbers, group, actors }: Props) {
  const { lead, isShared, reportCount, rows } = group;
  const hasOwn = rows.some((row) => row.isOrigin);
  return (
    <>
      Origin {numbers.get(group)} of {numbers.size}: <bdi>{actors.get(lead)?.name ?? lead}</bdi> —{" "}
      {originReports({ reports: reportCount, isShared, hasOwn })}
    </>
  );
}
