import type { SurveyPlan } from "@/components/import/table-reader";
import type { RelationType } from "@/lib/domain/relation-type";
import type { ChosenShape, FilePreview, SurveyProgress, TableSurvey } from "@/lib/domain/table-survey";

/** What the worker is asked, once: one worker does one task. */
export type WorkerTask =
  | {
      readonly kind: "preview";
      readonly file: File;
      readonly chosen: ChosenShape;
      readonly repair: boolean;
      readonly known: readonly RelationType[];
    }
  | { readonly kind: "survey"; readonly file: File; readonly plan: SurveyPlan };

/** What it answers: any number of times how far it is, then once what it found or why it could not. */
export type WorkerAnswer =
  | { readonly kind: "progress"; readonly progress: SurveyProgress }
  | { readonly kind: "preview"; readonly preview: FilePreview }
  | { readonly kind: "survey"; readonly survey: TableSurvey }
  | { readonly kind: "problem"; readonly title: string; readonly detail: string; readonly mendable: boolean };
