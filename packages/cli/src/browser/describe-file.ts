import { element } from './element.js'
import type { FaultyFile, ShownProblem } from './message.js'

/** The problems of a file, under its name. */
export const describeFile = ({ path, problems }: FaultyFile): HTMLElement =>
  element('article', {}, element('h2', {}, path), ...problems.map(describeProblem))

function describeProblem({ place, severity, rule, reason, frame, note }: ShownProblem): HTMLElement {
  const words = [element('strong', { class: severity }, severity), element('span', { class: 'rule' }, rule)]
  const lines = frame.map(({ text, isMark }) => element('span', isMark ? { class: severity } : {}, `${text}\n`))
  return element(
    'div',
    { class: 'problem' },
    element('p', {}, ...(place === '' ? [] : [element('b', {}, place), ' ']), words[0] ?? '', ' ', words[1] ?? ''),
    element('p', {}, reason),
    ...(lines.length > 0 ? [element('pre', {}, ...lines)] : []),
    ...(note === undefined ? [] : [element('p', {}, note)]),
  )
}
