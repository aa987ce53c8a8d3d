import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entitySchema } from '#core/model/entity.ts'
import { importErrorSentence } from '#formats/import-error.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { read } from '../../../support/import-tables.ts'

const texts = [
  '#TYPE Microsoft.Rtc.Management.PersistentChat.Cmdlets.ChatRoomObject\r\n"Identity","Category","Privacy","MembersList"\r\n"p.x\\a","b","Open","sip:c@x;CN=d,OU=e"\r\n"p.x\\f","b","Secret",""\r\n',
  'Identity;Services;Computers;Site\nfe.x;Registrar:fe.x,UserServer:fe.x;a.x, b.x;Site:S\n',
  'Identity\tServiceId\tVersion\tRegistrar\nRegistrar:fe.x\t1-R-1\t6\t\nPersistentChatServer:p.x\t1-P-2\t6\tRegistrar:fe.x\n',
  'SipAddress,RegistrarPool,Enabled\nsip:a@x.com,fe.x,True\nsip:b@x.com,fe.x,False\n',
  '[{"Identity":"p.x\\\\a","Privacy":"Open","Members":["sip:a@x"]},{"Identity":"p.x\\\\b","Members":{"value":[],"Count":0}}]',
  '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><TN RefId="0"><T>A.CategoryObject</T></TN><Props><S N="Identity">p.x\\a</S><Obj N="Creators" RefId="1"><LST><S>b_x000A_c</S><Ref RefId="0" /></LST></Obj></Props></Obj></Objs>',
]

const damaged = fc
  .record({
    text: fc.constantFrom(...texts),
    at: fc.nat(400),
    length: fc.nat(60),
    put: fc.oneof(
      fc.string(),
      fc.constantFrom('"', '\n', ',', ';', '\t', '{', '[', '<', '__proto__', '#TYPE x\n', '\u0000', '&#1;'),
    ),
  })
  .map(({ text, at, length, put }) => text.slice(0, at) + put + text.slice(at + length))

const resultOf = (text: string) => readImport([{ name: 'a', bytes: new TextEncoder().encode(text) }], { groupChat: [] })

it('reads or refuses any damaged table, the same each time, and never breaks', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const result = resultOf(text)
      expect(resultOf(text)).toEqual(result)
      const said = result.ok
        ? result.value.notices.map((notice) => notice.text)
        : [importErrorSentence(result.error.error)]
      for (const sentence of said) expect(sentence).toMatch(/^\S.*\.$/su)
      if (!result.ok) return
      const { entities, mentioned } = result.value
      for (const entity of [...entities, ...mentioned]) expect(entitySchema.safeParse(entity).error).toBeUndefined()
      expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
    }),
    { numRuns: 500 },
  )
})

// Both take seconds, and hours where the time grows with the square: the limit of a test tells.
it('reads 30,001 rooms', () => {
  const members = Array.from({ length: 4 }, (_, at) => `sip:user${at}@contoso.com`)
  const rooms = Array.from({ length: 30_001 }, (_, at) => ({
    Identity: `pc${at % 7}.contoso.com\\Room ${at}`,
    Description: 'What this room is about, and who may write in it',
    Category: `Desk ${at % 500}`,
    Privacy: 'Closed',
    MembersList: members.join(';'),
  }))
  const headings = Object.keys(rooms[0] ?? {})
  const csv = [headings, ...rooms.map(Object.values)]
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\r\n')
  const { entities, mentioned, covers } = read(csv)
  expect([entities.length, mentioned.length]).toEqual([30_001, 7 + 3500])
  expect(covers[0]?.within).toHaveLength(7)
})

it('comes to an end with a file that is meant to take long', () => {
  const hostile = [
    `Room,Privacy\n${'"a"b,'.repeat(400_000)}\n`,
    `#TYPE ${','.repeat(2_000_000)}\nRoom,Privacy\na,Open\n`,
    `Room,Privacy\n"${'a,\n'.repeat(600_000)}`,
    `Room,Privacy\n${'\n'.repeat(2_000_000)}a,Open\n`,
    `Room,Members,Privacy\na,"${'x, '.repeat(400_000)}",Open\n`,
    `Room,Members,Privacy\na,"b${' '.repeat(200_000)}x",Open\n`,
  ]
  for (const text of hostile) {
    expect(() => resultOf(text), text.slice(0, 40)).not.toThrow()
  }
})
