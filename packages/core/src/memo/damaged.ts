/** Something that an earlier build had left turned out to be damaged, or gone, when it was needed, after other parts of it had been used. */
export class DamagedMemo extends Error {
  /** `isGone`: it was removed in the meantime, as it may be at any time. */
  constructor(
    message: string,
    readonly isGone: boolean,
  ) {
    super(message)
  }
}

/** What a build says that could not use what earlier ones had left. */
export const damagedNotice = 'What earlier builds had left to be quicker was damaged, so everything was made anew.'
