/** A story as Hugo, Eleventy and Astro read it: title, date and topics, then the body. */
export const peerStory = ({ title, date, topics, body }) =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: [${topics.map((topic) => `topic-${topic}`).join(', ')}]\n---\n${body}\n`

/** A page as their templates write it. */
export const peerPage = (title, content) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>\n`

/** What Findings does by default, and the peers are told to do: stories on a list page, and in a feed. */
export const perPage = 10
export const inFeed = 20
