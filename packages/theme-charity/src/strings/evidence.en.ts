import type { Strings } from '@findings/core'

/** The evidence vocabulary in English: a label for each code and, below `.meaning`, what it means in plain words. */
export const evidence = {
  evidence: 'About the evidence',
  'evidence.studyType': 'Type of study',
  'evidence.subjects': 'Studied in',
  'evidence.peerReview': 'Checked by other scientists',

  'evidence.peer-reviewed': 'Yes, peer reviewed',
  'evidence.peer-reviewed.meaning': 'Independent experts read this work before it was published.',
  'evidence.preprint': 'Not yet: this is a preprint',
  'evidence.preprint.meaning': 'The work is public, but independent experts have not checked it.',
  'evidence.retracted': 'Not any more: the paper has been retracted',
  'evidence.retracted.meaning': 'Whatever checks it had passed, its findings should not be relied on.',
  'evidence.not-peer-reviewed': 'No, not peer reviewed',
  'evidence.not-peer-reviewed.meaning': 'Independent experts have not checked this work.',

  'evidence.systematic-review': 'Systematic review',
  'evidence.systematic-review.meaning': 'A thorough search for every good study of one question.',
  'evidence.meta-analysis': 'Meta-analysis',
  'evidence.meta-analysis.meaning': 'The numbers of several studies, added together.',
  'evidence.randomised-controlled-trial': 'Randomised controlled trial',
  'evidence.randomised-controlled-trial.meaning':
    'Chance decided who had which treatment, so that the groups can be compared fairly.',
  'evidence.observational-study': 'Observational study',
  'evidence.observational-study.meaning':
    'Researchers watched what happened. It can show a link, but not that one thing caused another.',
  'evidence.literature-review': 'Literature review',
  'evidence.literature-review.meaning': 'An expert summary of earlier studies.',
  'evidence.case-study': 'Case study',
  'evidence.case-study.meaning': 'A close look at one person or a few. Others may differ.',
  'evidence.survey': 'Survey',
  'evidence.survey.meaning': 'People answered questions about what they do, think or feel.',
  'evidence.laboratory-study': 'Laboratory study',
  'evidence.laboratory-study.meaning':
    'Early work in a laboratory. It may be years before it helps patients, if it does.',
  'evidence.modelling': 'Modelling study',
  'evidence.modelling.meaning': 'A computer estimated what may happen. The answer depends on what it was told.',
  'evidence.opinion': 'Opinion',
  'evidence.opinion.meaning': 'What someone thinks, not the result of a study.',

  'evidence.people': 'People',
  'evidence.animals': 'Animals',
  'evidence.human-embryos': 'Human embryos',
  'evidence.cells': 'Cells',
  'evidence.none': 'No people, animals or cells',
} satisfies Strings
