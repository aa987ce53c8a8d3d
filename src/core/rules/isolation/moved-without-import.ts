import { carriedApart, carriersUntil } from '#core/domain/migration/carriers.ts'
import { type ContentMove, contentMoves, endsOf, wholeMoveOf } from '#core/domain/migration/content-moves.ts'
import { isUpgradable } from '#core/domain/migration/upgrades.ts'
import { mayShareForest } from '#core/domain/servers/forests.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import { upgradeContent } from '#core/edits/upgrade-content.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type ChatPool, type EntityId, isLegacy } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, counted, kindName, listed } from '#core/model/words.ts'
import { couldImport } from '../parts/fixes/import-fixes.ts'
import { importKeeps, upgradeKeeps } from '../parts/fixes/kept-content.ts'
import { stageName } from '../parts/fixes/stage-fixes.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const movedWithoutImport: Rule = {
  id: 'isolation/moved-without-import',
  severity: 'error',
  when: 'transition',
  title: 'Content changes its chat pool only by an import',
  rationale:
    'Categories, rooms and add-ins cannot be moved between chat pools: they are imported, or created anew. Only Group Chat of OCS 2007 R2 is upgraded to that of Lync 2010.',
  howToFix: 'Import the chat data of the old chat pool into the new one in this step, or create the content anew.',
  source: { keys: ['CONFCAT', 'CONFADD', 'PS:Import-CsPersistentChatData'], basis: 'stated' },
  suppressedBy: { 'migration/wrong-direction': 'first' },

  *check(at) {
    if (!at.before) return
    const moves = contentMoves(at.before.graph, at.graph)
    if (moves.size === 0) return
    const stray = carriedApart(carriersUntil(at), moves).find(({ carrier }) => !carrier)?.moves
    if (!stray) return
    for (const [whole, parts] of groupBy(stray.values(), (move) => wholeMoveOf(stray, move))) {
      const [{ content }, { from, to }] = [whole, endsOf(whole, at.before.graph, at.graph)]
      const others = parts.filter((part) => part !== whole)
      yield {
        entities: [content.id],
        related: [from.id, to.id, ...others.map((part) => part.content.id)],
        field: content.kind === 'room' && content.chatPool === undefined ? 'category' : 'chatPool',
        message: `${capital(kindName[content.kind])} ‘${content.name}’${inclusive(others)} changes from ${from.name} to ${to.name}. Content cannot be moved between chat pools. ${adviceFor(from, to)}`,
      }
    }
  },

  fixes(plan, finding) {
    const [from, to] = chatPoolsOf(plan, finding)
    if (!from || !to || !mayShareForest(from, to)) return []
    if (isUpgradable(from, to)) {
      if (!upgradeKeeps(plan, finding.stage, from, to)) return []
      const title = `Upgrade the Group Chat of ${from.name} to ${to.name} in the step to ${stageName(plan, finding.stage)}`
      return [{ title, apply: (before) => upgradeContent(before, finding.stage, from.id, to.id) }]
    }
    if (!couldImport(momentAt(plan, finding), from, to) || !importKeeps(plan, finding.stage, from, to)) return []
    return [
      {
        title: `Import chat data from ${from.name} to ${to.name} in the step to ${stageName(plan, finding.stage)}`,
        apply: (before) => importContent(before, finding.stage, from.id, to.id),
      },
    ]
  },
}

function inclusive(others: readonly ContentMove[]): string {
  const counts = [...groupBy(others, ({ content }) => content.kind)].map(([kind, moves]) =>
    kind === 'category'
      ? counted(moves.length, 'sub-category', 'sub-categories')
      : counted(moves.length, kindName[kind]),
  )
  return counts.length === 0 ? '' : ` with ${listed(counts)}`
}

function adviceFor(from: ChatPool, to: ChatPool): string {
  if (isUpgradable(from, to)) return `Upgrade the Group Chat of ${from.name} to ${to.name} in this step.`
  return isLegacy(to)
    ? 'Nothing can be imported into Group Chat: create it there anew.'
    : `Import the chat data of ${from.name} in this step, or create it anew.`
}

/** The chat pools that the content comes from and goes to. */
function chatPoolsOf(plan: Plan, { stage, related }: Finding): readonly (ChatPool | undefined)[] {
  const at = plan.stages.findIndex(({ id }) => id === stage)
  const [from, to] = related
  return [chatPoolIn(plan.stages[at - 1], from), chatPoolIn(plan.stages[at], to)]
}

const chatPoolIn = (stage: Stage | undefined, id: EntityId | undefined): ChatPool | undefined =>
  stage && id && stage.topology.chatPool.get(id)
