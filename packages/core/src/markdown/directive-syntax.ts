export type DirectiveForm = 'text' | 'leaf' | 'container'

/** What the Markdown pipeline must know of a directive; its attributes and view are the directive's own business. */
export interface DirectiveSyntax {
  readonly name: string
  readonly forms: readonly DirectiveForm[]
  /** Its words stand in the body already, as those of a pull quote do: left out of `Body.text`. */
  readonly repeats?: boolean
  /** Not part of what a reader reads, as a citation: left out of `Body.text` and `Body.firstParagraph`. */
  readonly silent?: boolean
  /** What the `[…]` of a container is, which it then needs: a summary, or the caption of the one table that it holds. */
  readonly label?: 'summary' | 'caption'
  /** Its words belong to their sentence, as those in another language do: `Body.firstParagraph` has them too. */
  readonly span?: boolean
  /** So do those of its text form, though a partial prints them. */
  readonly inSentence?: boolean
}

/** The colons that each form begins with. */
export const colons = { text: ':', leaf: '::', container: ':::' } as const satisfies Record<DirectiveForm, string>

/** How a directive is written, completing “Write it as …”. */
export const formWords = ({ name, forms }: DirectiveSyntax): string => {
  const written = (inLine: boolean) =>
    forms
      .filter((form) => (form === 'text') === inLine)
      .map((form) => `\`${colons[form]}${name}\``)
      .join(' or ')
  const [within, alone] = [written(true), written(false)]
  return [...(within ? [`${within} within a line`] : []), ...(alone ? [`${alone} on a line of its own`] : [])].join(
    ', or ',
  )
}

/** The form of a directive node. */
export const formOf = {
  textDirective: 'text',
  leafDirective: 'leaf',
  containerDirective: 'container',
} as const satisfies Record<string, DirectiveForm>
