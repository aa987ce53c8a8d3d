import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
import { render } from '#formats/drawing/svg.ts'
import { category, chatPool, client, planWith, pool, room, users } from '../../support/plan-builder.ts'
import { allOf, bearing, readPicture, textsOf } from '../../support/read-picture.ts'
import { textsBeyondTheirBox } from '../../support/text-extent.ts'

const names = [
  ['Greek', 'Αίθουσα συναλλαγών βορείου ορόφου'],
  ['Cyrillic', 'Отдел продаж северного региона'],
  ['Chinese', '北部交易大厅的会议室和聊天室'],
  ['Arabic', 'قاعة التداول في الطابق الشمالي (12)'],
  ['Hebrew', 'חדר המסחר בקומה הצפונית (12)'],
  ['mixed', 'Trading שלום 北部 Отдел 🙂🙂'],
  ['the widest', 'WWWWWWWWWWWWWWWWWWWWWWWWWW@@@'],
  ['one word without end', 'x'.repeat(300)],
  ['many words', 'Ärger im Büro '.repeat(30)],
] as const

const planNamed = (name: string) =>
  planWith({ name }, [
    { ...pool('L', 'lync2010'), name },
    { ...chatPool('P', 'lync2013', { hostedOn: 'pool:L', servers: [{ fqdn: 'a' }] }), name },
    { ...chatPool('G', 'lync2010', { hostedOn: 'pool:L' }), name },
    { ...category('C', { chatPool: 'chatPool:P' }), name },
    { ...room('R', { category: 'category:C', members: ['users:U'] }), name },
    { ...users('U', { homedOn: 'pool:L' }), name },
    client('K', 'lync2013', 'users:U', ['chatPool:G']),
  ])

it.each(names)('%s names stay within their cards, rows, labels and the page', (_, name) => {
  const plan = planNamed(name)
  const named = { ...plan, stages: plan.stages.map((stage) => ({ ...stage, name })) }
  const picture = readPicture(render({ plan: named, stages: ['s1'], report: createCheck(rules)(named) }))
  expect(textsBeyondTheirBox(picture)).toEqual([])
  const titles = bearing(allOf(picture), 'data-row').flatMap(textsOf)
  expect(titles.some(({ words }) => words.replace(/^\u2068/, '').startsWith(name.slice(0, 4)))).toBe(true)
})
