import { expect, it } from 'vitest'
import { render } from '#formats/drawing/svg.ts'
import { drawingOf, planNamed } from '../../support/drawn-plans.ts'
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

it.each(names)('%s names stay within their cards, rows, labels and the page', (_, name) => {
  const picture = readPicture(render({ ...drawingOf(planNamed(name)), stages: ['s2'], steps: false }))
  expect(textsBeyondTheirBox(picture)).toEqual([])
  const titles = bearing(allOf(picture), 'data-row').flatMap(textsOf)
  expect(titles.some(({ words }) => words.replace(/^\u2068/, '').startsWith(name.slice(0, 4)))).toBe(true)
})
