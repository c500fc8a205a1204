import { headers } from "next/headers";
import page from "@/components/import/import.module.css";
import { NotHere } from "@/components/import/not-here";
import { Header } from "@/components/shell/header";
import { ThemeButton } from "@/components/shell/theme-button";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { accessOfVisitor } from "../api/import/guard";
import { statedLimits } from "../api/import/limits";
import { ReadingRoom } from "./reading-room";

export const dynamic = "force-dynamic";

export const metadata = { title: "Import" };

export default async function ImportPage() {
  const access = accessOfVisitor(await headers());
  const dossiers = (await listDossiers()).map(({ id, title, claims }) => ({ id, title, claims }));
  return (
    <>
      <Header actions={<ThemeButton />} />
      <main className={page.page}>
        {access === "closed" ? (
          <>
            <h1 className={page.title}>Bring your own data</h1>
            <NotHere />
          </>
        ) : (
          <ReadingRoom {...{ access, dossiers }} limits={statedLimits()} vocabulary={SHIPPED_VOCABULARY} />
        )}
      </main>
    </>
  );
}
