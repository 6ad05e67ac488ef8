import type * as z from 'zod'
import type { Config } from '../config/config.js'
import type { Edition } from '../elements/edition.js'
import type { ImageData } from '../elements/image.js'
import type { ImageRole } from '../images/roles.js'
import type { Href } from '../kinds/fields.js'
import type { Entry } from '../story/story.js'
import type { CardView, ImageView, LinkView, PersonView, Prose } from '../views.js'

/** What a directive's `view` is given. */
export interface DirectiveContext<Attributes = Readonly<Record<string, unknown>>> {
  /** Checked by the directive's schema. */
  readonly attributes: Attributes
  readonly form: 'text' | 'leaf' | 'container'
  /** Content of a container, or `[…]` of a text directive. */
  readonly body: Prose
  readonly hasBody: boolean
  /** `[…]` of a leaf or container directive. */
  readonly label: Prose
  readonly text: string
  readonly labelText: string
  /** The level that a heading in the view should have. */
  readonly headingLevel: number
  /** The story or record that it stands in. */
  readonly entry: Entry
  readonly edition: Edition
  readonly card: (story: Entry<'story'>) => CardView
  readonly person: (person: Entry<'person'>, role?: string) => PersonView
  readonly link: (href: Href, text: string) => LinkView | undefined
  readonly linkTo: (entry: Entry, text: string) => LinkView | undefined
  /** Made for its role on the page; without one it is a `figure`, which is not cropped. */
  readonly image: (image: ImageData, role?: ImageRole) => ImageView | undefined
}

/** A directive: how it is written, its attributes, and the view that the theme's partial of its name receives. Plain data. */
export interface Directive {
  readonly name: string
  readonly forms: readonly ('text' | 'leaf' | 'container')[]
  readonly attributes: z.ZodObject
  /** The attribute that `[…]` may give as well. */
  readonly labelAs?: string
  /** Its words stand in the body already. */
  readonly repeats?: boolean
  /** Its words are no part of the story's text. */
  readonly silent?: boolean
  /** What the `[…]` of a container is, which it then needs: a summary, or the caption of the one table that it holds. */
  readonly label?: 'summary' | 'caption'
  /** The words of a text directive stay in their sentence, in a `span` whose attributes are the view: there is no partial. */
  readonly span?: boolean
  /** The words of its text form belong to their sentence, and stay in excerpts, though a partial prints them. */
  readonly inSentence?: boolean
  /** Attributes that name something of the config: what to call it, and which names there are. */
  readonly names?: Readonly<Record<string, { type: string; known: (config: Config) => readonly string[] }>>
  /** Undefined: nothing is shown. */
  readonly view: (context: DirectiveContext) => object | undefined
}

/** Make a directive: `defineDirective({ name: 'helpline', forms: ['leaf'], attributes: z.strictObject({…}), view: … })`. */
export function defineDirective<S extends z.ZodObject>(
  directive: Omit<Directive, 'attributes' | 'view'> & {
    readonly attributes: S
    readonly view: (context: DirectiveContext<z.output<S>>) => object | undefined
  },
): Directive {
  return directive as unknown as Directive
}
