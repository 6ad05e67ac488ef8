/** The type of the view that a template receives, as text, such as `StoryView`; undefined when nobody has said. */
export function viewTypeOf(_name: string): string | undefined {
  return undefined
}
