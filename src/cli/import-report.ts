import type { Intake } from '#core/edits/intake/intake.ts'
import type { Next } from '#core/edits/intake/take-next.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type Entity, kinds } from '#core/model/entity.ts'
import type { Stage } from '#core/model/plan.ts'
import { chatName, counted, countOfAll, listed, nameOf } from '#core/model/words.ts'
import { removedInWords } from '#core/views/intake/gone.ts'
import { changedInWords, replacedInWords } from '#core/views/intake/lines.ts'
import { placedNotice } from '#formats/importers/import-records.ts'
import type { Imported, Notice, Proposal } from '#formats/importers/importer.ts'
import { noticeTitles } from '#formats/importers/notice-titles.ts'

/** The loss report: what came in, what was assumed or left out, and what the person can still decide. */
export function importReport(
  imported: Imported,
  { stage, intake }: Pick<Next, 'stage' | 'intake'>,
  removesGone: boolean,
  isUpdate: boolean,
): string {
  const { added, gone, replaced, sipDomains } = intake
  const isNew = added.length + sipDomains.length > 0
  const changed = [...intake.changed.map(({ after }) => after), ...replaced.map(({ group }) => group)]
  return [
    ...(isNew || !isUpdate ? [`Imported ${countsOf(added, sipDomains)}.`] : []),
    ...(changed.length > 0 ? [`Changed ${countsOf(changed)}.`] : []),
    ...(isUpdate && !isNew && changed.length === 0 ? ['Nothing is new.'] : []),
    ...section('What changes:', changes(stage, intake)),
    ...section('Single users in the place of groups:', few(replacedInWords(intake).map(({ text }) => text))),
    ...(removesGone
      ? section('Removed, as the files lack it:', few(removedInWords(stage, intake)))
      : section('Kept, although the files lack it:', few(gone.map(nameOf)))),
    ...told(imported, 'importing'),
    ...(imported.needsChatPool
      ? [
          '',
          'Some content names no chat pool, so it is in none. Import again with --chat-pool NAME to say which one it is in.',
        ]
      : []),
    '',
  ].join('\n')
}

/** What a comparison has to assume and leave out. */
export const leftOutOf = (imported: Imported): string =>
  told(imported, 'comparing')
    .slice(1)
    .map((line) => `${line}\n`)
    .join('')

function told(imported: Imported, doing: 'importing' | 'comparing'): readonly string[] {
  const { notices, proposals } = imported
  const textsOf = (type: Notice['type']) => notices.filter((notice) => notice.type === type).map(placedNotice)
  return [
    ...section(`${noticeTitles.broken}:`, textsOf('broken')),
    ...section(`${noticeTitles.assumed}:`, textsOf('assumed')),
    ...otherProducts(imported),
    ...section(`${noticeTitles.notUnderstood}:`, textsOf('notUnderstood')),
    ...section(`May be Group Chat. Confirm it by ${doing} again with:`, proposals.map(questionOf)),
  ]
}

const otherProducts = ({ notices, newerProducts = [] }: Imported): readonly string[] => {
  const texts = notices.filter(({ type }) => type === 'otherProduct').map(placedNotice)
  const question = `To take ${listed(newerProducts)} for Lync Server 2013, say so with --as-lync-2013.`
  return section(`${noticeTitles.otherProduct}:`, [...texts, ...(newerProducts.length > 0 ? [question] : [])])
}

const countsOf = (entities: readonly Entity[], sipDomains: readonly string[] = []): string => {
  const byKind = groupBy(entities, ({ kind }) => kind)
  const counts = kinds.flatMap((kind) => countOfAll(byKind.get(kind) ?? []) || [])
  if (sipDomains.length > 0) counts.push(counted(sipDomains.length, 'SIP domain'))
  return counts.length === 0 ? 'no objects' : listed(counts, counts.length)
}

const maxNamed = 20

const few = (names: readonly string[]): readonly string[] => [...names.slice(0, maxNamed), ...moreThan(names.length)]

const moreThan = (count: number): readonly string[] =>
  count > maxNamed ? [`and ${counted(count - maxNamed, 'more', 'more')}`] : []

const changes = (stage: Stage, intake: Intake): readonly string[] => [
  ...changedInWords(stage, intake, maxNamed),
  ...moreThan(intake.changed.length),
]

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]

function questionOf({ fqdn, generation, host, likely, reason }: Proposal): string {
  const where = host === undefined ? '' : ` on ${host}`
  return `--group-chat ${fqdn}  (${likely ? 'likely ' : ''}${chatName[generation]}${where}. ${reason})`
}
