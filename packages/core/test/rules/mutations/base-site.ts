const image = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>'

const story = (kind: string, fields: string, body: string) =>
  `---\nkind: ${kind}\ntitle: What a ${kind} says\ndatePublished: 2026-02-01\ntopics: [spread]\n${fields}\n---\n${body}\n`

const discoveryBody = `Cells that rest in bone wake when the bone stiffens, a laboratory study finds.[^1]

## What the study found

The team watched 40 cells :cite[base-paper] for a week.

:::quote{by=base-bea}
We did not expect this.
:::

:::figure{src=base-scan.svg alt="Two scans; in the second the shadow is smaller" credit="Bea Lindqvist"}
The same bone, a week later.
:::

[^1]: The study was done in mice.`

/** One story of each kind and one record of each type, all of them right. */
export const baseSite: Readonly<Record<string, string>> = {
  'content/stories/base-discovery.md': story(
    'discovery',
    'dateModified: 2026-02-02\nauthors: [base-bea]\nproject: base-project\npublications: [base-paper]\nfunding:\n  - funder: base-trust',
    discoveryBody,
  ),
  'content/stories/base-scan.svg': image,
  'content/stories/base-press-release.md': story(
    'press-release',
    'dateline: { place: Eastmarch }\nevidence: { peerReview: not-peer-reviewed }\nnotesToEditors: |\n  ### About us\n\n  We pay for research.',
    'The Medicines Office (MO) has accepted the plan of the trial.',
  ),
  'content/stories/base-opinion.md': story(
    'opinion',
    'authors: [base-bea]\ncompetingInterests: none',
    'Null results deserve a place, and we should print them.',
  ),
  'content/stories/base-news.md': story(
    'news',
    'authors: [base-bea]\nsources: [base-paper]',
    'A second centre opens its doors to people with the disease.\n\n::related{ref=base-opinion}',
  ),
  'content/stories/base-personal-story.md': story(
    'personal-story',
    'people: [Nasrin]\nconsent: { record: file 12 in the cabinet }',
    'I first noticed it in the cold, on the harbour steps.\n\n:::pullquote\nI first noticed it in the cold.\n:::\n\nI first noticed it in the cold.',
  ),
  'content/stories/base-explainer.md': story(
    'explainer',
    'reviewed: { last: 2026-01-01, next: 2028-01-01, by: [base-bea] }\nsources: [base-paper]',
    'Bone is alive: it is taken away and built again all the time.\n\n::achievements',
  ),
  'content/hubs/base-hub.md': '---\ntitle: Research into bone\ntopic: spread\n---\nWe study how cells spread.\n',
  'content/pages/base-page.md': '---\ntitle: How we work\n---\nWe read every letter.\n',
  'content/topics/spread.md': '---\nname: How cells spread\n---\n',
  'content/people/base-bea.md': '---\nname: Bea Lindqvist\naffiliation: [base-trust]\n---\nBea edits.\n',
  'content/organisations/base-trust.yaml': 'name: The Bone Trust\n',
  'content/publications/base-paper.yaml': 'type: article-journal\ntitle: Cells at rest\nDOI: 10.5555/base.1\n',
  'content/projects/base-project.md':
    '---\ntitle: Resting cells\nlayAbstract: We watch cells.\nstartDate: 2024-01\nendDate: 2027\npeople: [{person: base-bea, role: Lead}]\n---\nWe began small.\n',
  'content/achievements/base-achievement.yaml':
    'title: A way to watch cells\nsummary: Cells can be watched for a week.\nsupportedBy: [base-discovery]\n',
}
