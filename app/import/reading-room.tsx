"use client";

import { ImportRoom } from "@/components/import/import-room";
import type { ImportRoomProps } from "@/components/import/import-room-props";
import { workerReader } from "./worker-reader";

/** The page of imports with what reads files for it: the formats are not known to components. */
export function ReadingRoom(props: Omit<ImportRoomProps, "reader">) {
  return <ImportRoom {...props} reader={workerReader} />;
}
