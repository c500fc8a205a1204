/** Keys of the advisory locks that Relata takes in its database. Any numbers, as long as they never change. */
export const LOCKS = { migration: 7_352_825_001, saving: 7_352_825_002 } as const;
