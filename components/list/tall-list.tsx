"use client";

import dynamic from "next/dynamic";
import styles from "./list.module.css";

const waiting = () => <p className={styles.notListed}>Counting …</p>;

/** `TallTable` of `tall-rows.tsx`, fetched where the first long list is shown: most dossiers have none. */
export const TallTable = dynamic(() => import("./tall-rows").then((file) => file.TallTable), {
  ssr: false,
  loading: waiting,
});

/** `TallItems` of `tall-rows.tsx`, in the same way. */
export const TallItems = dynamic(() => import("./tall-rows").then((file) => file.TallItems), {
  ssr: false,
  loading: waiting,
});
