import type { HeadView, HubView, PageTemplates, StoryView } from '../../core/src/views.js'
import {
  achievement,
  alun,
  amara,
  bea,
  card,
  image,
  lead,
  link,
  march,
  may,
  newsletter,
  outsideCard,
  paper,
  phone,
  plainCard,
  prose,
  retracted,
} from './samples.js'

const head = (title: string, url: string, section = ''): HeadView => ({
  title,
  documentTitle: `${title} | Wrenfield`,
  description: 'Research into scarred lungs, told plainly.',
  url,
  canonical: `https://wrenfield.example.org${url}`,
  language: 'en-GB',
  direction: 'ltr',
  noindex: false,
  newsletters: [],
  preview: false,
  currentSection: section,
  alternates: [],
  feeds: [{ title: 'Discoveries', url: '/discoveries/feed.xml' }],
  openGraph: [{ property: 'og:title', content: title }],
  jsonLd: { html: '{"@context":"https://schema.org"}' },
  breadcrumb: url === '/' ? [] : [link('Home', '/'), link('Early detection', '/research/early/'), link(title, url)],
})

const empty = {
  authors: [],
  contents: [],
  topics: [],
  publications: [],
  retractions: [],
  contributors: [],
  funding: [],
  sources: [],
  people: [],
  corrections: [],
  furtherReading: [],
  fields: {},
} as const

/** A story of which only the title is known. */
export const leastStory: StoryView = {
  ...empty,
  head: head('About us', '/about/'),
  id: 'about',
  kind: 'page',
  title: 'About us',
  body: prose('<p>We pay for research.</p>'),
}

const body = {
  prose: [
    '<p>People whose lungs are scarring often wait years for a name for their illness. A team in Castlebeck, paid for by Wrenfield, has now seen a sign of it in blood that was given <strong>up to four years before</strong> a scan showed anything, ',
    {
      partial: 'cite',
      view: {
        text: 'Osei and others 2026',
        url: '#ref-osei-2026',
        external: false,
        title: paper.title,
        retracted: false,
      },
    },
    '.</p><h2 id="what-they-did">What the team did</h2><p>They thawed samples from 312 people who had joined a study of ageing. Of these, 41 went on to have scarred lungs. <sup><a href="#content-fn-1" id="content-fnref-1">1</a></sup> The protein was higher in 33 of those 41, and in 20 of the others.</p>',
    {
      partial: 'quote',
      view: {
        body: prose('<p>We looked again, because we did not believe it. Then we asked another laboratory to look.</p>'),
        by: amara,
      },
    },
    '<p>The test is not ready for a clinic. A raised protein does not mean that someone is ill, and the study was small.</p><h2 id="what-it-means">What it may mean</h2><p>If larger studies agree, a test could show who should be watched more closely. It may also help doctors to stop giving scans to people who do not need one. There is more about this in <a href="https://example.org/guide">the national guide<span class="external-mark"><span class="visually-hidden"> (another website)</span></span></a>.</p>',
    { partial: 'figure', view: lead },
    '<p>Earlier treatment slows scarring in some people. Nobody knows yet whether beginning years earlier would help more.</p>',
    {
      partial: 'pullquote',
      view: { body: prose('<p>Nobody knows yet whether beginning years earlier would help more.</p>'), by: alun },
    },
    { partial: 'related', view: { link: link('What breathlessness feels like', '/information/breathlessness/') } },
    '<h3 id="who-took-part">Who took part</h3><table><thead><tr><th scope="col">Group</th><th scope="col">People</th></tr></thead><tbody><tr><td>Later scarred</td><td>41</td></tr><tr><td>Not scarred</td><td>271</td></tr></tbody></table><h2 id="next">What comes next</h2><ul><li>A study in three more towns, from autumn.</li><li>A cheaper way to measure the protein.</li></ul>',
    { partial: 'person', view: { person: amara } },
    { partial: 'newsletter', view: newsletter },
    {
      partial: 'footnotes',
      view: {
        id: 'content-footnotes',
        notes: [
          {
            id: 'content-fn-1',
            number: 1,
            body: prose('<p>Counted until December 2025.</p>'),
            references: ['content-fnref-1'],
          },
        ],
      },
    },
  ],
}

/** A story that has all there is. */
const fullStory: StoryView = {
  head: head(
    'A blood test may one day find lung scarring years earlier',
    '/discoveries/early-scarring/',
    '/discoveries/',
  ),
  id: 'early-scarring',
  kind: 'discovery',
  kicker: 'Discovery',
  title: 'A blood test may one day find lung scarring years earlier',
  alternativeHeadline: 'A protein gave four years of warning',
  standfirst: prose(
    '<p>A protein in the blood rose up to four years before a scan could show any damage, in a study of 312 people.</p>',
  ),
  published: march,
  modified: may,
  authors: [{ ...amara, role: 'Principal investigator' }],
  lead,
  contents: [
    { id: 'what-they-did', text: 'What the team did', level: 2 },
    { id: 'what-it-means', text: 'What it may mean', level: 2 },
    { id: 'who-took-part', text: 'Who took part', level: 3 },
    { id: 'next', text: 'What comes next', level: 2 },
  ],
  body,
  topics: [link('Early detection', '/topics/early-detection/'), link('Lung scarring', '/topics/scarring/')],
  evidence: { peerReview: 'peer-reviewed', studyType: 'observational-study', subjects: ['people'] },
  retractions: [],
  publications: [paper],
  contributors: [
    { institution: 'University of Castlebeck', people: [{ ...amara, role: 'led the study' }, alun] },
    { institution: 'Alder Hospital', people: [{ name: 'Tove Lindqvist', affiliations: [], deceased: false }] },
  ],
  funding: [
    { funder: 'Wrenfield', awardNumber: 'WF-2021-17' },
    { funder: 'The Alder Trust', funderUrl: 'https://ror.example.org/1', awardNumber: 'AT/0042' },
  ],
  competingInterests: {
    none: false,
    text: 'Amara Osei has been paid to advise a company that makes scanners. The others declare none.',
    authors: [{ name: 'Alun Rees', text: 'Owns shares in a company that makes scanners.' }],
  },
  project: link('The Wrenfield Register', '/projects/register/'),
  sources: [],
  people: [],
  corrections: [{ date: may, text: 'We first wrote that 321 people took part. There were 312.' }],
  cta: {
    style: 'donate',
    url: 'https://give.example.org/',
    label: 'Pay for the next study',
    external: true,
    heading: 'Every sample costs ten pounds',
    text: 'The next study needs two thousand of them.',
  },
  furtherReading: [card, plainCard, outsideCard],
  previous: link('Children’s lungs recover faster than we thought', '/discoveries/children/'),
  next: link('A register of every scan', '/discoveries/register/'),
  responses: link('Write to the editor', 'mailto:editor@wrenfield.example.org'),
  fields: {},
}

const hubBody = {
  prose: [
    '<p>Scarring makes lungs stiff. We pay for research that finds it earlier, slows it, and one day undoes it.</p>',
    {
      partial: 'achievements',
      view: {
        heading: 'What research has done',
        headingLevel: 2,
        achievements: [
          achievement,
          {
            ...achievement,
            id: 'two',
            title: 'Breathing tests that people can take at home',
            summary: 'They halve the number of journeys to hospital.',
          },
        ],
      },
    },
    {
      partial: 'feed',
      view: {
        heading: 'Latest discoveries',
        headingLevel: 2,
        cards: [card, plainCard, outsideCard, { ...card, image: undefined, title: 'Children’s lungs recover faster' }],
        all: link('See all discoveries about scarring', '/discoveries/scarring/'),
      },
    },
    {
      partial: 'promo',
      view: {
        title: 'Join the register',
        url: '/register/',
        external: false,
        text: 'Anyone with scarred lungs can join.',
        image: image('lead', 1500, 1000, ''),
        headingLevel: 2,
      },
    },
    {
      partial: 'cta',
      view: {
        style: 'block',
        url: '/apply/',
        label: 'Apply for a grant',
        external: false,
        heading: 'Are you a researcher?',
        text: 'The next round closes on 1 June.',
      },
    },
    { partial: 'newsletter', view: newsletter },
  ],
}

const fullHub: HubView = {
  ...leastStory,
  head: {
    ...head('Finding it earlier', '/research/early/', '/research/'),
    sectionMenu: {
      heading: 'Our research',
      links: [
        link('Finding it earlier', '/research/early/'),
        link('Slowing it', '/research/slowing/'),
        link('Living with it', '/research/living/'),
      ],
    },
  },
  kind: 'hub',
  kicker: 'Our research',
  title: 'Finding it earlier',
  standfirst: prose('<p>The sooner scarring has a name, the more can be done about it.</p>'),
  lead,
  aims: prose('<p>By 2035, nobody should wait more than three months to know why they are short of breath.</p>'),
  body: hubBody,
  topic: link('Early detection', '/topics/early-detection/'),
  parent: link('All our research', '/research/'),
  children: [link('Blood tests', '/research/blood/'), link('Scans', '/research/scans/')],
}

/** One full view for every page template. */
export const fullPages: PageTemplates = {
  home: {
    ...leastStory,
    head: head('Wrenfield', '/'),
    kind: 'page',
    title: 'Every breath is worth understanding',
    standfirst: prose('<p>Wrenfield pays for research into scarred lungs, and tells you honestly what it finds.</p>'),
    lead,
    body: hubBody,
    children: [],
  },
  discovery: fullStory,
  'press-release': {
    ...fullStory,
    kind: 'press-release',
    kicker: 'Press release',
    authors: [],
    mediaContact: { name: 'Wrenfield press office', phone, email: 'press@wrenfield.example.org' },
    notesToEditors: prose(
      '<p>Wrenfield is a charity that pays for research into scarred lungs.</p><ol><li>The paper is free to read.</li></ol>',
    ),
    dateline: { place: 'Castlebeck' },
    lead,
    publications: [paper, retracted],
    retractions: [retracted],
  },
  opinion: {
    ...fullStory,
    kind: 'opinion',
    kicker: 'Opinion',
    title: 'Tell people what you do not know',
    publications: [],
    contributors: [],
    firstPublished: { outlet: 'The Example Review', url: 'https://example.org/review', date: march },
  },
  news: {
    ...fullStory,
    kind: 'news',
    kicker: 'News',
    publications: [],
    body: {
      prose: [
        '<p>',
        { partial: 'dateline', view: { place: 'Castlebeck', date: march } },
        'Doctors met this week to speak of early scarring.</p>',
      ],
    },
    contents: [],
    sources: [{ publication: paper }, { link: link('Minutes of the meeting', 'https://example.org/minutes') }],
  },
  'personal-story': {
    ...fullStory,
    kind: 'personal-story',
    kicker: 'Bea’s story',
    title: '“I thought I was just unfit”',
    authors: [],
    people: [bea],
    contentNotice: 'This story speaks of the death of a parent.',
    changedDetails: 'Bea asked us to change her name and the town that she lives in.',
    publications: [],
    contributors: [],
  },
  explainer: {
    ...fullStory,
    kind: 'explainer',
    kicker: 'Information',
    title: 'What breathlessness is',
    reviewed: { last: march, next: may, by: [amara] },
    audience: 'People who have just been told, and those near them',
    sources: [{ publication: retracted }],
  },
  hub: fullHub,
  page: fullStory,
  archive: {
    head: head('Discoveries', '/discoveries/', '/discoveries/'),
    kind: 'discovery',
    title: 'Discoveries',
    isFirst: true,
    topic: link('Early detection', '/topics/early-detection/'),
    range: { from: march, to: may },
    cards: [card, plainCard, outsideCard, card],
    pagination: {
      newer: link('Newer stories', '/discoveries/page/3/'),
      older: link('Older stories', '/discoveries/page/1/'),
      pages: [
        { url: '/discoveries/', label: 'Latest', current: true, afterGap: false },
        { url: '/discoveries/page/2/', label: '2', current: false, afterGap: false },
        { url: '/discoveries/page/1/', label: '1', current: false, afterGap: false },
      ],
    },
    feed: link('Follow with a feed reader', '/discoveries/feed.xml'),
  },
  topic: {
    head: head('Lung scarring', '/topics/scarring/'),
    title: 'Lung scarring',
    isFirst: true,
    synonyms: ['pulmonary fibrosis', 'fibrosis of the lung'],
    definition: 'Stiff tissue that takes the place of healthy lung.',
    body: prose('<p>More about it.</p>'),
    hub: link('Our research into scarring', '/research/scarring/'),
    parent: link('Lungs', '/topics/lungs/'),
    children: [link('Scarring after infection', '/topics/after-infection/')],
    cards: [card, plainCard],
    all: [link('See all discoveries about lung scarring', '/discoveries/scarring/')],
    pagination: { pages: [] },
  },
  person: {
    head: head('Professor Alun Price', '/people/alun-price/'),
    person: { ...amara, name: 'Professor Alun Price', deceased: true },
    body: prose('<p>Alun Price taught for forty years.</p>'),
    cards: [card],
    pagination: {
      older: link('Older stories', '/people/alun-price/page/1/'),
      pages: [
        { url: '/people/alun-price/', label: 'Latest', current: true, afterGap: false },
        { url: '/people/alun-price/page/1/', label: '1', current: false, afterGap: false },
      ],
    },
    projects: [link('The Wrenfield Register', '/projects/register/')],
  },
  project: {
    head: head('The Wrenfield Register', '/projects/register/'),
    title: 'The Wrenfield Register',
    layAbstract: prose('<p>A list of everyone who lives with scarred lungs and wants to take part in research.</p>'),
    people: [
      { ...amara, role: 'Principal investigator' },
      { ...alun, role: 'Founder' },
    ],
    institution: 'University of Castlebeck',
    start: march,
    end: may,
    status: 'active',
    funding: fullStory.funding,
    trials: [
      {
        scheme: 'ISRCTN',
        value: 'ISRCTN00000000',
        url: 'https://example.org/ISRCTN00000000',
        text: 'ISRCTN00000000',
      },
    ],
    body: prose('<h2 id="how">How it works</h2><p>People join online.</p>'),
    cards: [card],
    pagination: {
      older: link('Older stories', '/projects/register/page/1/'),
      pages: [
        { url: '/projects/register/', label: 'Latest', current: true, afterGap: false },
        { url: '/projects/register/page/1/', label: '1', current: false, afterGap: false },
      ],
    },
    achievements: [achievement],
  },
  thanks: {
    head: head('Thank you', '/thanks/monthly/'),
    title: 'Thank you',
    message: 'Please look in your inbox for a letter from us.',
    links: [link('Latest discoveries', '/discoveries/')],
  },
  'not-found': {
    head: { ...head('Page not found', '/404.html'), breadcrumb: [] },
    title: 'We cannot find this page',
    publications: [paper],
    links: [link('Home', '/')],
  },
}
