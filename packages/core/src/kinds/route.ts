/** What a route is, to complete “expected …”. */
export const routeWords = 'a path with :slug or :id, like /findings/:slug/'

/** Whether a value is the route of a kind: where its pages stand. */
export const isRoute = (value: unknown): boolean =>
  typeof value === 'string' && /^\/(?:[^/:?#\s]+\/)*:(?:slug|id)\/?$/.test(value)
