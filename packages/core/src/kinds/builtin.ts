import { achievement } from './achievement.js'
import { discovery } from './discovery.js'
import { explainer } from './explainer.js'
import { hub } from './hub.js'
import { news } from './news.js'
import { opinion } from './opinion.js'
import { organisation } from './organisation.js'
import { page } from './page.js'
import { person } from './person.js'
import { personalStory } from './personal-story.js'
import { pressRelease } from './press-release.js'
import { project } from './project.js'
import { publication } from './publication.js'
import { topic } from './topic.js'

/** The kinds and records that every site has, unless its config changes them. */
export const builtinKinds = [
  discovery,
  pressRelease,
  opinion,
  news,
  personalStory,
  explainer,
  hub,
  page,
  person,
  organisation,
  topic,
  achievement,
  publication,
  project,
] as const
