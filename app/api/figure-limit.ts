/** A picture of more claims than this would hold the server up for everybody: none is drawn on request. */
const MOST_CLAIMS = 300_000;

/** Whether the server draws pictures of a dossier with so many claims: only then is the address of one given away. */
export function hasPicture(claims: number): boolean {
  return claims <= MOST_CLAIMS;
}
