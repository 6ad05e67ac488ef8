// Half of what commands need to start would be what most of them do not need: these are loaded when they are called.

/**
 * Build a site: read its stories, check them, render them with the theme, publish the files.
 * `source` is a config object, or what `loadConfig` gave. Faults come back as problems; wrong use of the API and a machine
 * that fails (a full disk, a folder that cannot be read) throw.
 */
export const build: typeof import('./build.js').build = async (...given) => (await import('./build.js')).build(...given)

/**
 * Explain a page of a site, without publishing anything: what it is made of, why the last build rendered it or did not, and whether the next
 * one will. `given` is its site path, its address, or its file in the output folder.
 */
export const explain: typeof import('./explain.js').explain = async (...given) =>
  (await import('./explain.js')).explain(...given)

/**
 * Survey a site: which stories, hubs and pages are public at an instant, which are not and why, and what changes when though nobody edits it. They are
 * read and checked one by one; nothing is joined, planned or written. A config that is wrong comes back as problems.
 */
export const survey: typeof import('./survey.js').survey = async (...given) =>
  (await import('./survey.js')).survey(...given)

/**
 * List the addresses of other sites that readers of a site meet, and tell which problems answers to them come to. Core asks nobody: whoever calls does, and no
 * story that is not public names an address. While anything is wrong with the site, its problems come back in place of addresses.
 */
export const outwardLinks: typeof import('./outward-links.js').outwardLinks = async (...given) =>
  (await import('./outward-links.js')).outwardLinks(...given)

type Describe = typeof import('./templates/describe-theme.js').describeTheme

/**
 * Describe the theme of a site with whatever the site changes of it. `source` is a config object, or what `loadConfig`
 * gave; a config that is wrong comes back as problems.
 */
export const describeTheme = async (...given: Parameters<Describe>): Promise<ReturnType<Describe>> =>
  (await import('./templates/describe-theme.js')).describeTheme(...given)

type DescribeKinds = typeof import('./kinds/describe-kinds.js').describeKinds

/**
 * Describe the kinds and records of a site: their fields, and JSON Schemas of their front matter. `source` is a config object, or what `loadConfig`
 * gave; a config that is wrong comes back as problems.
 */
export const describeKinds = async (...given: Parameters<DescribeKinds>): Promise<ReturnType<DescribeKinds>> =>
  (await import('./kinds/describe-kinds.js')).describeKinds(...given)

type BeginFile = typeof import('./begin/begin-file.js').beginFile

/** Begin a file of a site: where it stands and what it says, or why there can be no such file. Nothing is read or written. */
export const beginFile = async (...given: Parameters<BeginFile>): Promise<ReturnType<BeginFile>> =>
  (await import('./begin/begin-file.js')).beginFile(...given)
