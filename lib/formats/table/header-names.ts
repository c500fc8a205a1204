import type { TableRole } from "@/lib/domain/table-import";
import { foldName } from "@/lib/text/fold-name";

/**
 * Names of columns by role, the clearest first, in the forms of ICEWS, GDELT, ACLED, graph tools and newsrooms in several
 * languages, and the paths of a claim written as JSON. Compared without case, marks, blanks and underscores.
 */
const NAMES: Readonly<Record<TableRole, string>> = {
  subject: `subject, source name, actor1 name, actor1, actor 1, source actor, subject name, actor a, who, agent,
    initiator, perpetrator, aggressor, from, from actor, sender, head, side a, party a, subjekt, akteur 1, sujet, acteur 1,
    sujeto, soggetto, attore 1, sujeito, ator 1, onderwerp, van, podmiot, субъект, الفاعل, özne`,
  relation: `relation, relation type, relationship, predicate, event text, event type, verb, action, cameo code,
    event code, event name, interaction, interaction type, edge type, link type, type of relation, sub event type, event,
    label, type, what, beziehung, relation typ, ereignis, action relation, relación, tipo de relación, evento, relazione,
    relação, relatie, gebeurtenis, relacja, отношение, связь, событие, العلاقة, ilişki`,
  object: `object, target name, target, actor2 name, actor2, actor 2, target actor, object name, actor b, whom, to whom,
    victim, recipient, receiver, to, to actor, tail, side b, party b, patient, objekt, ziel, akteur 2, objet, cible,
    acteur 2, objeto, objetivo, destino, oggetto, attore 2, alvo, doel, naar, voorwerp, przedmiot, cel, cíl,
    объект, цель, المفعول, nesne`,
  happened: `happened, event date, date, happened edtf, sql date, day, date of event, occurred, occurred on, start date,
    when, time, timestamp, datetime, year, month, datum, ereignisdatum, tag, jahr, date de l evenement, jour, année, fecha,
    fecha del evento, día, año, data, giorno, anno, data do evento, dia, ano, dzień, rok, дата, дата события, день, год,
    التاريخ, تاريخ, tarih`,
  reported: `reported, date reported, reported date, report date, published, publication date, publish date, published at,
    pub date, date published, published edtf, report published edtf, dateadded, date added, article date, gemeldet,
    veröffentlicht, erscheinungsdatum, publié, date de publication, fecha de publicación, publicado, data di pubblicazione,
    publicatiedatum, gepubliceerd, дата публикации, yayın tarihi`,
  publisher: `publisher, outlet, news outlet, news source, newspaper, media, medium, publication, source outlet, report
    publisher, reported by, chain 0 actor, domain, herausgeber, zeitung, éditeur, journal, média, editor, medio, periódico,
    editore, testata, veículo, jornal, uitgever, krant, wydawca, gazeta, издатель, издание, сми, الناشر, yayıncı`,
  speaker: `speaker, said by, attributed to, attribution, quoted person, spokesperson, according to, chain 1 actor, sprecher,
    laut, orateur, selon, portavoz, según, portavoce, porta voz, spreker, volgens, говорящий, المتحدث`,
  title:
    "headline, article title, report title, title, titel, schlagzeile, titre, titular, título, titolo, kop, заголовок, العنوان, başlık",
  url: `url, source url, link, article url, report url, web address, website, uri, href, adresse, lien, enlace, collegamento,
    ligação, ссылка, الرابط, bağlantı`,
  quote: `quote, quotation, exact quote, quotes 0 exact, exact words, words, excerpt, evidence, sentence, snippet, zitat,
    citation, extrait, cita, citazione, citação, citaat, cytat, цитата, اقتباس, alıntı`,
  locator:
    "locator, paragraph, page, page number, line number, sentence number, absatz, seite, paragraphe, párrafo, página, alinea, абзац",
  scope: `scope, about, regarding, concerning, topic, issue, re, subject matter, betreff, thema, sujet de, concernant,
    asunto, tema, argomento, assunto, betreft, dotyczy, тема, الموضوع, konu`,
  place: `place, location, where, city, event location, place name, country, action geo full name, actiongeo fullname,
    ort, stadt, lieu, ville, pays, lugar, ciudad, ubicación, luogo, città, local, cidade, plaats, stad, miejsce, miasto,
    место, город, المكان, yer`,
  note: `note, notes, comment, comments, remark, remarks, description, anmerkung, kommentar, bemerkung, remarque, commentaire,
    nota, notas, comentario, commento, observação, opmerking, toelichting, uwagi, примечание, комментарий, ملاحظة, not`,
  stance: `stance, assertion, polarity, claim type, asserts or denies, denied, status of claim, haltung, position, postura,
    posizione, posição, standpunt, позиция, الموقف`,
  id: "claim id, event id, id, globaleventid, global event id, event id cnty, edge id, record id, row id, uuid, kennung, identifiant, identificador",
};

/** What stands for the doer where a target is named too ("source, target"), and for who reports where it is not. */
const SOURCE = "source, quelle, fuente, fonte, bron, źródło, zdroj, источник, джерело, المصدر, kaynak";

/** A role that a header names; `rank` is its place in the list of names, 0 the clearest. `source` decides later. */
export interface HeaderRole {
  readonly role: TableRole | "source";
  readonly rank: number;
}

let roles: ReadonlyMap<string, HeaderRole> | null = null;

/** Returns the role that the name of a column says, or null where it says none that is known. */
export function roleOfHeader(header: string): HeaderRole | null {
  roles ??= allRoles();
  return roles.get(keyOf(header)) ?? null;
}

function allRoles(): Map<string, HeaderRole> {
  const found = new Map<string, HeaderRole>();
  const lists = [...Object.entries(NAMES), ["source", SOURCE]] as [TableRole | "source", string][];
  for (const [role, names] of lists) {
    for (const [rank, name] of names.split(",").entries()) {
      const key = keyOf(name);
      const other = found.get(key);
      if (other === undefined || other.rank > rank) found.set(key, { role, rank });
    }
  }
  return found;
}

// "eventDate", "event_date", "Event Date" and "EVENT DATE" are one.
function keyOf(header: string): string {
  return foldName(header).replaceAll(" ", "");
}
