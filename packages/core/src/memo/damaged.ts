/** Something that an earlier build had left turned out to be damaged when it was needed, after other parts of it had been used. */
export class DamagedMemo extends Error {}
