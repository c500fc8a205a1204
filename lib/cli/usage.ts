/** What `relata help` prints. */
export const USAGE = `Relata: who did what to whom, according to whom.

  relata start [--port N] [--dev]   start the explorer, with a database of its own unless DATABASE_URL is set
  relata import FILE…               store bundles; a bundle with a problem is refused whole
  relata import FILE --dossier ID [OPTIONS]
                                    add the rows of a CSV, TSV or JSON Lines file, or the edges of a graph, to a dossier:
                                    all of them or nothing. Graphs are GEXF, GraphML, Cytoscape JSON, CX2, graphology JSON,
                                    JSON Graph Format, lists of edges and FollowTheMoney; the content says what a file is
  relata export ID [--format FORMAT] [--out FILE] [--line LINE]… [--spreadsheet]
                                    write a stored dossier, or some of its lines, as bundle (which carries everything), csv,
                                    json-lines, gexf, graphml, cytoscape-json, cx2, arrow, json-ld or follow-the-money
  relata figure ID --out FILE [--view URL] [OPTIONS]
                                    draw the figure of a view as SVG, PNG or PDF, as the file's name ends
  relata check FILE…                say what files are, and what of them would be imported
  relata bench-data --claims N [--seed N] [--out FILE]
                                    write a table of N made-up events, shaped like real ones; a seed, the same bytes
  relata help                       this text

Options of an import of rows; what is not said is guessed, and told:
  --map ROLE=COLUMN                 what a column is, by its name or number: subject, relation, object, happened, reported,
                                    publisher, speaker, title, url, quote, locator, scope, place, note, stance, id
  --nodes FILE                      a table of nodes (Id, Label) that belongs to a list of edges
  --repair                          read a file that is not well-formed all the same, where that can be done
  --spreadsheet                     the table was written for spreadsheets: take the marks off its cells
  --encoding NAME  --delimiter CHARACTER|tab  --header yes|no
  --dates ymd|dmy|mdy|excel_days|unix_seconds|unix_milliseconds
  --family RELATION=FAMILY          contact, cooperation, friction, force, awareness or standing, for a relation of the file
  --kind NAME=KIND                  person, organisation, state, group or outlet, for an actor of the file
  --publisher NAME                  who publishes the file, where no column says so
  --title TEXT  --language TAG  --licence TEXT  --maintainer NAME
                                    of a new dossier
  --report FILE.json                write what it came to for machines
  --dry-run                         do all of it, and store nothing

Options of a figure; the same ones give the same bytes:
  --view URL                        the address of the view, or what stands after its question mark
  --size post|card|square|slide|screen|a4|a4-portrait|journal|journal-wide  --scale 1|2|3|4
  --scope view|all|selection  --theme light|dark  --transparent  --black
  --title TEXT  --takeaway TEXT  --alt TEXT
  --origin https://HOST             where its link leads, if the view's address does not say so
  --made YYYY-MM-DD                 the day it says it was made on; else SOURCE_DATE_EPOCH, else today

Settings come from the environment or from .env: see .env.example.
`;

/** A command line that cannot be understood; printed with the usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A failure that needs no more than its sentence; exit code 1. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
