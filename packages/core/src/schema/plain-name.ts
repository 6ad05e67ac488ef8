/** A name in small letters and without what joins its words, as in `post_date` and `postDate`. */
export const plainName = (key: string): string => key.replace(/[-_ ]/g, '').toLowerCase()
