import type * as z from 'zod'
import { defineRecord } from './define-kind.js'
import { described } from './described.js'
import * as f from './fields.js'

const fields = {
  title: f.text('a title'),
  summary: f.text('one sentence'),
  supportedBy: f
    .list(f.ref('story', 'project', 'publication'))
    .unwrap()
    .min(1, 'at least one story, project or publication'),
  date: f.partialDate().optional(),
  topics: f.list(f.ref('topic')),
}

const words = {
  title: 'What research made possible, in a few words.',
  summary: 'The same in one sentence.',
  supportedBy: 'What shows that it is true.',
  date: 'When it was achieved.',
  topics: 'What it is about.',
}

/** Something that research made possible, with what supports it. */
export const achievement = defineRecord({ name: 'achievement', fields: described(fields, words) })

export type AchievementData = z.infer<z.ZodObject<typeof fields>>
