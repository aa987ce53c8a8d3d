import { newPlan, type Plan } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { templateCards } from './choices.ts'
import { migrationPlan } from './migration.ts'
import type { Answers, Template } from './template.ts'
import { nameFor } from './wording.ts'

/** The plan that the answers lead to. */
export const planFor = (answers: Answers, name = nameFor(answers)): Plan => migrationPlan(answers, name)

const blankPlan = (): Plan => newPlan('New plan', emptyTopology)

/** The plan that a template begins with. */
export const planFrom = ({ answers }: Pick<Template, 'answers'>): Plan => (answers ? planFor(answers) : blankPlan())

/** What a plan can begin with. */
export const templates: readonly Template[] = templateCards.map((card) => ({ ...card, build: () => planFrom(card) }))
