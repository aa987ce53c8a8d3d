import { withPlaces } from '#core/layout/arranging/places.ts'
import { defaultFlattening, type Plan } from '#core/model/plan.ts'
import { chatMigrated, ended } from './ending.ts'
import { deployed, usersMoved } from './moving.ts'
import { hasOcsPhases, type Route, routeOf } from './route.ts'
import { type StageDraft, stagesFrom } from './stages.ts'
import type { Answers } from './template.ts'
import { ocsIntoLync2010, today } from './today.ts'

/** The plan that answers lead to: users first, chat last, and the old pools stay until their chat pools are gone. */
export function migrationPlan(answers: Answers, name: string): Plan {
  const route = routeOf(answers)
  return withPlaces({
    name,
    description: phasesOf(route),
    sipDomains: [],
    stages: stagesFrom(draftsOf(route)),
    layout: {},
    flattening: defaultFlattening,
    severities: {},
    waivers: [],
  })
}

/** What the stages are called, without the plan being made. */
export const stageNamesFor = (answers: Answers): readonly string[] => draftsOf(routeOf(answers)).map(({ name }) => name)

const draftsOf = (route: Route): readonly StageDraft[] => [
  today(route),
  ...(route.ocsFirst ? ocsIntoLync2010(route) : []),
  deployed(route),
  ...usersMoved(route),
  ...(route.fromChat ? chatMigrated(route) : []),
  ...ended(route),
]

/** Which documented phases a migration follows. */
function phasesOf(route: Route): string {
  const first = route.ocsFirst ? ', once OCS 2007 R2 has gone into it' : ''
  return hasOcsPhases(route)
    ? 'Follows the 10 documented phases of a migration from Office Communications Server 2007 R2; Group Chat is migrated last.'
    : `Follows the 8 documented phases of a migration from Lync Server 2010${first}; Group Chat is migrated last.`
}
