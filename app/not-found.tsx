import Link from "next/link";
import { Logo } from "@/components/shell/logo";
import styles from "./page.module.css";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className={styles.message}>
      <Logo />
      <h1>There is nothing at this address</h1>
      <p>The dossier or report may have another name now, or the link may be cut short.</p>
      <p>
        <Link href="/">See all dossiers</Link>
      </p>
    </main>
  );
}
