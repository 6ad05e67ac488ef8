import type { OtherOwner } from '../publish/lock.js'

/** Why a project cannot be watched: it already is. */
export class WatchedError extends Error {
  override readonly name = 'WatchedError'

  constructor({ owner, lock }: OtherOwner) {
    const gone = lock === undefined ? '' : ` If it is gone, delete ${lock}.`
    super(
      `This project is being watched already, by ${owner}. Stop that one, or go on with the site that it serves.${gone}`,
    )
  }
}
