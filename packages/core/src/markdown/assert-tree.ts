/** Throw a TypeError that says what of a Markdown or HTML tree is no node (https://github.com/syntax-tree/unist), such as an element without children. */
export function assertTree(node: unknown): void {
  const { type, children, tagName, properties, value } = Object(node) as Readonly<Record<string, unknown>>
  if (typeof type !== 'string') throw new TypeError('it left something that is no node of the tree')
  if (type === 'text' && typeof value !== 'string') throw new TypeError('it left a text without a `value`')
  if (type === 'element' && typeof tagName !== 'string') throw new TypeError('it left an element without a `tagName`')
  if (type === 'element' && Object(properties) !== properties)
    throw new TypeError(`it left an element \`${tagName}\` without \`properties\``)
  if (['root', 'element', 'paragraph'].includes(type) && !Array.isArray(children))
    throw new TypeError(`it left ${tagName ? `an element \`${tagName}\`` : `a node \`${type}\``} without \`children\``)
  if (Array.isArray(children)) for (const child of children) assertTree(child)
}
