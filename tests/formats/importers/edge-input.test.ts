import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importErrorSentence } from '#formats/import-error.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { bytesOf, imported, refusal, topologyText } from '../../support/import-fixture.ts'

const edges = readFileSync(new URL('../../fixtures/edge-input/edges.xml', import.meta.url), 'utf8')
const mixed = topologyText('mixed-versions')

const together = (file: string) =>
  readImport(
    [
      { name: 'edges.xml', bytes: bytesOf(file) },
      { name: 'topology.xml', bytes: bytesOf(mixed) },
    ],
    { groupChat: [] },
  )

describe('the Edge Servers of OCS 2007 R2 for a merge', () => {
  it('are said to be left out beside a topology, with their next hops', () => {
    const result = together(edges)
    if (!result.ok) throw new Error(importErrorSentence(result.error.error))
    const { entities, covers, notices } = result.value
    expect({ entities, covers }).toEqual({ entities: imported(mixed).entities, covers: imported(mixed).covers })
    const lineOf = (nth: number) => edges.split('<EdgeCluster ').slice(0, nth).join('').split('\n').length
    expect(notices.flatMap(({ file, lines = [] }) => (file === 'edges.xml' ? lines : []))).toEqual(
      [1, 2, 3].map(lineOf),
    )
    expect(notices.flatMap(({ file, text }) => (file === 'edges.xml' ? text : []))).toEqual([
      'A plan has no Edge Servers, so that of OCS 2007 R2 is left out: edge.fabrikam.com, whose next hop is director.fabrikam.com.',
      'A plan has no Edge Servers, so that of OCS 2007 is left out: old1.fabrikam.com and old2.fabrikam.com.',
      'A plan has no Edge Servers, so that of an unknown version is left out: one without a name.',
    ])
  })

  it('are told though they are more than a call takes', () => {
    const [head = ''] = edges.split('<EdgeCluster ', 1)
    const many = `${head}${'<EdgeCluster/>'.repeat(150_000)}</EdgeClusters></TopologyInput>`
    const result = together(many)
    if (!result.ok) throw new Error(importErrorSentence(result.error.error))
    expect(result.value.notices.filter(({ file }) => file === 'edges.xml')).toHaveLength(150_000)
  })

  it('are nothing to import alone', () => {
    expect(refusal(edges)).toBe(
      'This tells Merge-CsLegacyTopology of Edge Servers of OCS 2007 R2, which a plan has no place for: edge.fabrikam.com (next hop director.fabrikam.com); old1.fabrikam.com and old2.fabrikam.com; one without a name. Beside the topology that the merge writes, the report tells of each with its next hop.',
    )
  })

  it('are named and left out where their file is damaged', () => {
    const result = together(edges.slice(0, 600))
    expect(result.ok && result.value.notices).toContainEqual({
      type: 'broken',
      text: expect.stringMatching(
        /^The file ends in line \d+, column \d+, before it should: it was cut off\. It is left out\.$/,
      ),
      file: 'edges.xml',
    })
  })
})
