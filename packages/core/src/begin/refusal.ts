/** Why a file cannot be begun as somebody asked: a sentence, and what of the request is to blame. */
export interface Refusal {
  readonly refused: string
  readonly blamed: 'kind' | 'title' | 'id' | 'language' | 'folder'
}

/** Refuse to begin a file. */
export const refuse = (blamed: Refusal['blamed'], refused: string): Refusal => ({ refused, blamed })
