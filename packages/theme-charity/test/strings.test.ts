import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { en } from '../src/strings/en.js'
import { templates } from './engine.js'

const source = readdirSync(templates, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.eta'))
  .map((file) => readFileSync(`${templates}${file}`, 'utf8'))
  .join('\n')

const used = [...source.matchAll(/\bt\('([^']+)'/g)].map(([, key = '']) => key)
const patterns = [...source.matchAll(/\bt\(`([^`]+)`/g)].map(
  ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`),
)

const codes = {
  evidence: ['peer-reviewed', 'preprint', 'not-peer-reviewed', 'people', 'animals', 'human-embryos', 'cells', 'none'],
  meaning: [
    'systematic-review',
    'meta-analysis',
    'randomised-controlled-trial',
    'observational-study',
    'literature-review',
    'case-study',
    'survey',
    'laboratory-study',
    'modelling',
    'opinion',
  ],
  project: ['planned', 'active', 'completed', 'stopped'],
  publication: ['preprint', 'accepted-manuscript', 'version-of-record'],
}

it('has English words for every key that a template asks for', () => {
  expect(used.filter((key) => !(key in en))).toEqual([])
})

it('has words for every code that a story may hold', () => {
  const keys = [
    ...codes.evidence.map((code) => `evidence.${code}`),
    ...codes.evidence.slice(0, 3).map((code) => `evidence.${code}.meaning`),
    ...codes.meaning.flatMap((code) => [`evidence.${code}`, `evidence.${code}.meaning`]),
    ...codes.project.map((code) => `project.${code}`),
    ...codes.publication.map((code) => `publication.${code}`),
  ]
  expect(keys.filter((key) => !(key in en))).toEqual([])
})

it('has no words that no template uses', () => {
  const idle = Object.keys(en).filter((key) => !used.includes(key) && !patterns.some((pattern) => pattern.test(key)))
  expect(idle).toEqual([])
})
