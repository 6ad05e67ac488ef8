/** Something that an earlier build had left turned out to be damaged when it was needed, after other parts of it had been used. */
export class DamagedMemo extends Error {}

/** What a build says that could not use what earlier ones had left. */
export const damagedNotice = 'What earlier builds had left to be quicker was damaged, so everything was made anew.'
