/** Ids of dossiers, actors, reports and relation types: slugs that are safe in a path and in our URLs. */
export const SLUG = /^[a-z0-9][a-z0-9_-]{0,63}$/;
