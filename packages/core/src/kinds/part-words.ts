/** What the parts of an image are. */
export const imageWords = {
  src: 'The image file, relative to this one.',
  alt: 'What the image tells, for those who do not see it.',
  decorative: 'Whether the image tells nothing, and so needs no description.',
  caption: 'What stands below the image. It may have emphasis and links.',
  credit: 'Who made the image, or owns it.',
  licence: 'Under which licence it may be used.',
  focus: 'The point that cropping keeps, from the left and from the top.',
} as const

/** What the parts of a funder’s entry are. */
export const fundingWords = {
  funder: 'Who paid.',
  awardNumber: 'The number of the grant, in quotes.',
  awardUri: 'A page about the grant.',
  statement: 'How the funder wants to be thanked.',
} as const

/** What the parts of a contributor’s entry are. */
export const contributorWords = {
  person: 'Who it is, where there is a record of them.',
  name: 'Who it is, where there is no record of them.',
  affiliation: 'Where they worked on this.',
  role: 'What they did.',
  deceased: 'Whether they have died.',
} as const

/** What the parts of the evidence are. */
export const evidenceWords = {
  peerReview: 'Whether other researchers have reviewed it.',
  studyType: 'What kind of study it is.',
  subjects: 'In whom or what it was found.',
} as const

/** What the parts of a retraction are. */
export const retractionWords = {
  date: 'When it was retracted.',
  reason: 'Why, in a sentence that readers understand.',
  notice: 'The page on which the publisher says so.',
} as const

/** What the parts of consent are. */
export const consentWords = {
  record: 'Where the signed consent is kept.',
  scopes: 'What it allows; `website` must be among them. Without any, it allows the website.',
  expires: 'When it ends.',
  withdrawn: 'Whether it was withdrawn, or the day.',
} as const
