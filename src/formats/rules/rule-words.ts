import type { Basis, Rule } from '#core/model/rule/rule.ts'

/** What a rule is asked about. */
export const whenName: Record<Rule['when'], string> = {
  stage: 'stage',
  transition: 'step',
  end: 'end state',
  waivers: 'waivers',
}

/** The same, beside its severity. */
export const aboutWhat: Record<Rule['when'], string> = {
  stage: 'about each stage',
  transition: 'about each step',
  end: 'about the end state',
  waivers: 'about the waivers',
}

export const basisSentence: Record<Basis, string> = {
  stated: 'The source says so.',
  derived: 'It follows from the source, which does not say so itself.',
  schema: 'It is read from the schema of the database.',
  blog: 'It rests on a blog, not on the documentation of the vendor.',
  unclear: 'The source does not say it clearly.',
}

/** Where another rule that speaks leaves this one nothing to say. */
export const suppressionName: Record<'stage' | 'shared' | 'first' | 'subjects', string> = {
  stage: 'in the same stage',
  shared: 'about one of the same objects',
  first: 'about the same object',
  subjects: 'about the same objects together',
}
